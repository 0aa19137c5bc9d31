namespace Drp.Planning;

/// <summary>A transport relation between two locations. Immutable.</summary>
public sealed record Lane : SupplyRoute
{
    /// <summary>The location that ships.</summary>
    public required string From { get; init; }

    /// <summary>What the lane is for. Default supply.</summary>
    public LaneKind Kind { get; init; } = LaneKind.Supply;

    /// <summary>The calendar of transit days; <see langword="null"/>: every day.</summary>
    public string? TransitCalendar { get; init; }

    /// <summary>The means of transport that loads are built for, or <see langword="null"/>: no loads.</summary>
    public string? Transport { get; init; }

    /// <summary>Cost of moving one base unit, for rebalancing; <see langword="null"/>: none.</summary>
    public Money? UnitCost { get; init; }
}
