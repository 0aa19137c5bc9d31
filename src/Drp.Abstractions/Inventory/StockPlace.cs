namespace Drp.Inventory;

/// <summary>
/// A place that holds stock: a warehouse, a dealer, a store. It belongs to a node of the channel: who sees the node sees
/// the place's stock. Immutable.
/// </summary>
public sealed record StockPlace
{
    /// <summary>The company that owns the record; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The code, the same as the planning location's where the place is planned; at most 64 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The channel node that it belongs to.</summary>
    public required string NodeId { get; init; }

    /// <summary>The partner whose stock it is; <see langword="null"/> for one's own. Only partners' places have sell-in and sell-out.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Whether balances may fall below zero (a place that sells before it books what came in). Default no.</summary>
    public bool AllowNegative { get; init; }
}
