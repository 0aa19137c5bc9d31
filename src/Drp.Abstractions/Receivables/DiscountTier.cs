using NodaTime;

namespace Drp.Receivables;

/// <summary>A discount for paying early, as it stands on an item. Immutable.</summary>
public sealed record DiscountTier
{
    /// <summary>The last day on which it is granted, inclusive.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>Percent of the amount settled: 2 is two percent. Above 0, below 100.</summary>
    public required decimal Percent { get; init; }
}
