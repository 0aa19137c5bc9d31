using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>A number that one source gives for a place, an item and a period. Immutable.</summary>
public sealed record ConsensusInput
{
    /// <summary>The source, such as <c>statistical</c>, <c>dealer</c> or <c>sales</c>; compared ordinally.</summary>
    public required string Source { get; init; }

    /// <summary>The node in the channel.</summary>
    public required string Node { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The first day of the period.</summary>
    public required LocalDate Period { get; init; }

    /// <summary>The quantity in the item's base unit; not negative.</summary>
    public required decimal Quantity { get; init; }
}
