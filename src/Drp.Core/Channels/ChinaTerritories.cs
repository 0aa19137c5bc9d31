using NodaTime;

namespace Drp.Channels;

/// <summary>The province and prefecture levels of mainland China (GB/T 2260), shipped as data. Thread-safe.</summary>
public static class ChinaTerritories
{
    /// <summary>The day as of which the data was written down.</summary>
    public static LocalDate AsOf { get; } = new(2020, 1, 1);

    /// <summary>All 31 provinces and 333 prefectures with their names in Chinese, by code.</summary>
    /// <param name="validFrom">
    /// The first day given to every row: how far back the host's documents go, if it accepts the codes of
    /// <see cref="AsOf"/> for them; <see langword="null"/> for <see cref="AsOf"/> itself.
    /// </param>
    public static IReadOnlyList<Territory> Read(LocalDate? validFrom = null)
    {
        using var stream = typeof(ChinaTerritories).Assembly.GetManifestResourceStream("Drp.Channels.china-territories.csv")!;
        using var reader = new StreamReader(stream);
        return TerritoryCsv.Read(reader, validFrom ?? AsOf);
    }
}
