namespace Drp.Receivables;

/// <summary>When a document is due, in how many parts, and what paying early saves. Immutable.</summary>
public sealed record PaymentTerms
{
    /// <summary>Due at once, in one part.</summary>
    public static PaymentTerms Immediate { get; } = Net(0);

    /// <summary>The instalments, in order; their percentages add up to 100 or the last line takes the rest. Default: one, due at once.</summary>
    public IReadOnlyList<PaymentTermLine> Lines { get; init; } = [new PaymentTermLine()];

    /// <summary>Discounts for paying early, each on every instalment; the best that still holds on the day counts.</summary>
    public IReadOnlyList<EarlyDiscount> Discounts { get; init; } = [];

    /// <summary>Due in one part after so many days.</summary>
    public static PaymentTerms Net(int days, params IReadOnlyList<EarlyDiscount> discounts) =>
        new() { Lines = [new PaymentTermLine { Days = days }], Discounts = discounts };
}
