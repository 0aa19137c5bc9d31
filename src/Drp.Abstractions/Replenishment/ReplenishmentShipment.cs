using Drp.Inventory;

namespace Drp.Replenishment;

/// <summary>What left. Immutable.</summary>
public sealed record ReplenishmentShipment
{
    /// <summary>The shipment's number; the same again is the first answer again.</summary>
    public required string Number { get; init; }

    /// <summary>Base units; <see langword="null"/>: all that has not left.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>
    /// The batches, as a supplier advises them; empty (the default): of a place's own stock the ones that expire first, of a
    /// supplier's goods none.
    /// </summary>
    public IReadOnlyList<StockPick> Batches { get; init; } = [];
}
