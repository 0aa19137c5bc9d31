using NodaTime;

namespace Drp.Storage;

/// <summary>Open ends of periods as stored: a last day that compares like any other, so that one index serves them.</summary>
internal static class Forever
{
    /// <summary>The stored last day of what has no end.</summary>
    public static LocalDate Date { get; } = new(9999, 12, 31);

    public static LocalDate Of(LocalDate? date) => date ?? Date;

    public static LocalDate? Open(LocalDate date) => date == Date ? null : date;
}
