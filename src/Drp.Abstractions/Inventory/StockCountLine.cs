using NodaTime;

namespace Drp.Inventory;

/// <summary>How much of a batch was found. Immutable.</summary>
public sealed record StockCountLine
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The batch; empty for none.</summary>
    public string Batch { get; init; } = "";

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>Base units found, zero or more.</summary>
    public required decimal Counted { get; init; }
}
