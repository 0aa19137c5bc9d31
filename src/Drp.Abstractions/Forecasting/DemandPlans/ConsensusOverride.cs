using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>A number that people agreed on, in place of the weighted one. Immutable.</summary>
public sealed record ConsensusOverride
{
    /// <summary>The node in the channel.</summary>
    public required string Node { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The first day of the period.</summary>
    public required LocalDate Period { get; init; }

    /// <summary>The quantity in the item's base unit, on the item's scale; not negative.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Who decided, by id.</summary>
    public required string Actor { get; init; }

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }
}
