namespace Drp.Planning;

/// <summary>Purchase or production into a location: supply from outside the planned network. Immutable.</summary>
public sealed record SupplySource : SupplyRoute
{
    /// <summary>The supplier or production line.</summary>
    public required string Supplier { get; init; }

    /// <summary>Bought or made. Default purchase.</summary>
    public SupplySourceKind Kind { get; init; } = SupplySourceKind.Purchase;

    /// <summary>
    /// The calendar of order processing, loading and transit at the supplier; <see langword="null"/>: every day.
    /// </summary>
    public string? Calendar { get; init; }

    /// <summary>
    /// Days of life that a receipt is guaranteed to have left; <see langword="null"/>: the item's full shelf life.
    /// </summary>
    public int? GuaranteedLifeDays { get; init; }
}
