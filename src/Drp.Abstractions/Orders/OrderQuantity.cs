using Drp.Inventory;

namespace Drp.Orders;

/// <summary>How much of a line. Immutable.</summary>
public sealed record OrderQuantity
{
    /// <summary>The line's number.</summary>
    public required int Line { get; init; }

    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The batches; empty before they were chosen.</summary>
    public IReadOnlyList<StockPick> Batches { get; init; } = [];
}
