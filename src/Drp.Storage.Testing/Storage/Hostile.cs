using NodaTime;

namespace Drp.Storage.Testing;

/// <summary>Samples that break careless stores.</summary>
public static class Hostile
{
    /// <summary>
    /// Codes in ordinal order: they differ by case, accents, trailing blanks and scripts, or have the greatest length.
    /// </summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "%", "'; --", "00", "10", "2", "A", "A ", "Aa", "B", "Z-1/x", "_", "a", "aA", "b", "e\u0301", "\u00DF", "\u00E9",
        "\u0110ồng", "\u0130", "中文", "中文编码", new string('界', 64),
    ];

    /// <summary>Names of people's languages, up to the greatest length.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["", "饮料（整箱）", "Nước mắm Phú Quốc – loại 1", "line\nbreak\ttab", "😀 two units", new string('ư', 256)];

    /// <summary>Quantities at the edges of what is stored: 19 digits, the smallest step, zero.</summary>
    public static IReadOnlyList<decimal> Quantities { get; } =
    [
        0m, 0.0001m, -0.0001m, 1.5m, 12.3450m, 10_000_000_000_000m, 999_999_999_999_999.9999m - 77_796_314_522_314.4192m,
        StoredDecimal.MaxValue, StoredDecimal.MinValue,
    ];

    /// <summary>Leap days, the ends of years, the ends of the calendar.</summary>
    public static IReadOnlyList<LocalDate> Dates { get; } =
    [
        new(1, 1, 2), new(1600, 2, 29), new(1999, 12, 31), new(2000, 1, 1), new(2024, 2, 29), new(2026, 12, 28),
        new(9999, 12, 31),
    ];

    /// <summary>The sample at a number, from the start again behind the end.</summary>
    /// <typeparam name="T">The samples' type.</typeparam>
    /// <param name="samples">The samples.</param>
    /// <param name="number">The number, zero or more.</param>
    public static T At<T>(this IReadOnlyList<T> samples, int number)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return samples[number % samples.Count];
    }
}
