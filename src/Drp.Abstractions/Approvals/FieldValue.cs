using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Drp.Approvals;

/// <summary>
/// A value that a subject exposes to conditions: a number, a text or a flag. Dates are texts in ISO form, whose ordinal
/// order is their order in time. Immutable.
/// </summary>
public readonly record struct FieldValue
{
    private FieldValue(decimal? number, string? text, bool? flag)
    {
        Number = number;
        Text = text;
        Flag = flag;
    }

    /// <summary>The number, or <see langword="null"/> if this is another kind of value.</summary>
    public decimal? Number { get; }

    /// <summary>The text, or <see langword="null"/> if this is another kind of value.</summary>
    public string? Text { get; }

    /// <summary>The flag, or <see langword="null"/> if this is another kind of value.</summary>
    public bool? Flag { get; }

    /// <summary>A number.</summary>
    public static FieldValue Of(decimal number) => new(number, null, null);

    /// <summary>A text, compared ordinally.</summary>
    public static FieldValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(null, text, null);
    }

    /// <summary>A flag.</summary>
    public static FieldValue Of(bool flag) => new(null, null, flag);

    /// <summary>A number.</summary>
    public static implicit operator FieldValue(decimal number) => Of(number);

    /// <summary>A text.</summary>
    public static implicit operator FieldValue(string text) => Of(text);

    /// <summary>A flag.</summary>
    public static implicit operator FieldValue(bool flag) => Of(flag);

    /// <summary>A number; the same as <see cref="Of(decimal)"/>.</summary>
    public static FieldValue FromDecimal(decimal number) => Of(number);

    /// <summary>A text; the same as <see cref="Of(string)"/>.</summary>
    public static FieldValue FromString(string text) => Of(text);

    /// <summary>A flag; the same as <see cref="Of(bool)"/>.</summary>
    public static FieldValue FromBoolean(bool flag) => Of(flag);

    /// <summary>The order of two values of one kind; <see langword="null"/> for values of different kinds.</summary>
    public int? CompareWith(FieldValue other) => (this, other) switch
    {
        ({ Number: { } a }, { Number: { } b }) => a.CompareTo(b),
        ({ Text: { } a }, { Text: { } b }) => Math.Sign(string.CompareOrdinal(a, b)),
        ({ Flag: { } a }, { Flag: { } b }) => a.CompareTo(b),
        _ => null,
    };

    /// <summary>The value as it stands in a condition's text: numbers plain, texts in quotes.</summary>
    [ExcludeFromCodeCoverage]
    public override string ToString() =>
        Number is { } n ? n.ToString("0.############################", CultureInfo.InvariantCulture)
        : Text is { } t ? $"'{t}'"
        : Flag is { } f ? (f ? "true" : "false")
        : "nothing";
}
