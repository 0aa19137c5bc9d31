namespace Drp.Planning;

/// <summary>An item at a location: the row that planning is about. Immutable.</summary>
public sealed record StockingPoint
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location's code.</summary>
    public required string Location { get; init; }

    /// <summary>The company that owns the record; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Safety stock. Default none.</summary>
    public SafetyStockPolicy SafetyStock { get; init; } = SafetyStockPolicy.None;

    /// <summary>How lots are sized. Default lot-for-lot.</summary>
    public LotSizingPolicy LotSizing { get; init; } = LotSizingPolicy.LotForLot;

    /// <summary>Stock above this is excess, and push stops here, in base units; <see langword="null"/>: none.</summary>
    public decimal? MaximumStock { get; init; }

    /// <summary>
    /// Stock that deployment aims at beyond safety stock (the last tier; the target of rule B), in base units;
    /// <see langword="null"/>: the safety stock.
    /// </summary>
    public decimal? TargetStock { get; init; }

    /// <summary>The priority class of this point's forecast among the requests on a source, 1 first. Default 1.</summary>
    public int PriorityClass { get; init; } = 1;

    /// <summary>Remaining life in days that forecast demand here asks of stock. Default 0.</summary>
    public int MinimumRemainingLifeDays { get; init; }

    /// <summary>Fences of this point; <see langword="null"/>: those of the plan's options.</summary>
    public PlanningFences? Fences { get; init; }
}
