using NodaTime;

namespace Drp.Inventory;

/// <summary>A part of a batch that serves a demand. Immutable.</summary>
public sealed record StockPick
{
    /// <summary>The batch; empty for none.</summary>
    public string Batch { get; init; } = "";

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }
}
