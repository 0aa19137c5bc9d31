namespace Drp.Planning;

/// <summary>A place that holds stock or sells: a plant, a warehouse, a dealer, a store. Immutable.</summary>
public sealed record Location
{
    /// <summary>The code; unique in a snapshot over all companies.</summary>
    public required string Code { get; init; }

    /// <summary>The company that owns the record; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>A name for people; empty by default.</summary>
    public string Name { get; init; } = "";

    /// <summary>The level in the network, for display and reports only; planning goes by low-level codes.</summary>
    public int Level { get; init; }

    /// <summary>The calendar of receiving, unloading and goods-in; <see langword="null"/>: every day.</summary>
    public string? ReceivingCalendar { get; init; }

    /// <summary>The calendar of order processing, loading and shipping; <see langword="null"/>: every day.</summary>
    public string? ShippingCalendar { get; init; }

    /// <summary>How this place shares what it has when requests exceed it. Default by demand.</summary>
    public FairShareRule FairShare { get; init; } = FairShareRule.ByDemand;

    /// <summary>What this place does with more than was asked of it. Default nothing.</summary>
    public PushRule Push { get; init; } = PushRule.None;
}
