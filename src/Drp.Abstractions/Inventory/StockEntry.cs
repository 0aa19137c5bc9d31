using NodaTime;

namespace Drp.Inventory;

/// <summary>One side of a posting: how one balance changed. Immutable.</summary>
public sealed record StockEntry
{
    /// <summary>The place's code.</summary>
    public required string Place { get; init; }

    /// <summary>The state.</summary>
    public required StockState State { get; init; }

    /// <summary>The batch; empty for none.</summary>
    public string Batch { get; init; } = "";

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>Base units: positive in, negative out; never zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Whether this side is business of a partner with others.</summary>
    public StockFlow Flow { get; init; }
}
