using NodaTime;

namespace Drp.Inventory;

/// <summary>How much of a batch is at a place in a state. Immutable.</summary>
public sealed record StockBalance
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The place's code.</summary>
    public required string Place { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The state.</summary>
    public StockState State { get; init; }

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>The batch; empty for none.</summary>
    public string Batch { get; init; } = "";

    /// <summary>Base units.</summary>
    public required decimal Quantity { get; init; }
}
