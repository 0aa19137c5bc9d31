using NodaTime;

namespace Drp.Planning;

/// <summary>
/// A way for stock to reach a location: a lane from another location, or a supply source. At each destination and date
/// the most specific kind of valid route wins: one for the item, then one for its group, then one for all items.
/// Immutable.
/// </summary>
public abstract record SupplyRoute
{
    private protected SupplyRoute()
    {
    }

    /// <summary>The code; unique in a snapshot. It breaks ties.</summary>
    public required string Code { get; init; }

    /// <summary>The company that owns the record; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The item it serves, or <see langword="null"/>; with a group also given, refused.</summary>
    public string? Item { get; init; }

    /// <summary>The item group it serves, or <see langword="null"/>; without item and group: all items.</summary>
    public string? ItemGroup { get; init; }

    /// <summary>The location that receives.</summary>
    public required string To { get; init; }

    /// <summary>Lead time; default none.</summary>
    public LeadTime LeadTime { get; init; } = LeadTime.None;

    /// <summary>Rank among the routes of a destination, 1 first. Default 1.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>
    /// Share in percent of what the destination needs, or <see langword="null"/>. Where any valid route of the winning
    /// kind has a quota, those with a quota share the need and must sum to 100; the others are alternates by priority.
    /// </summary>
    public decimal? Quota { get; init; }

    /// <summary>Smallest order, in base units; 0: none.</summary>
    public decimal Minimum { get; init; }

    /// <summary>Orders are multiples of this, in base units; 0: the item's scale decides.</summary>
    public decimal Multiple { get; init; }

    /// <summary>Largest single order, in base units; a larger need becomes several orders. <see langword="null"/>: none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The days on which an order may be placed, as a working calendar; <see langword="null"/>: any day.</summary>
    public string? OrderCycle { get; init; }

    /// <summary>First ship date, inclusive; <see langword="null"/>: always was.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>Last ship date, inclusive; <see langword="null"/>: for ever.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>
    /// What can be shipped on it in one bucket, over all items, in base units; <see langword="null"/>: no limit. Only
    /// the constrained plan obeys it.
    /// </summary>
    public decimal? CapacityPerBucket { get; init; }
}
