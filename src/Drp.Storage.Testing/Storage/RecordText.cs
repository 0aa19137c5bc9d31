using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Drp.Storage.Testing;

/// <summary>
/// A record's content as text, collections included: records compare lists by reference, and what was stored comes back
/// in another list.
/// </summary>
public static class RecordText
{
    /// <summary>The text; equal texts mean equal content.</summary>
    /// <param name="value">A value, a record, a list of them, or <see langword="null"/>.</param>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ when value.GetType() is { IsEnum: false, Namespace: { } room } type
            && (room == nameof(Drp) || room.StartsWith("Drp.", StringComparison.Ordinal)) => Members(type, value),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Members(Type type, object value) =>
        $"{type.Name} {{ {string.Join(", ", type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static member => member.GetIndexParameters().Length == 0)
            .OrderBy(static member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{member.Name} = {Of(member.GetValue(value))}"))} }}";
}
