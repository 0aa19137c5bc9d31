using NodaTime;

namespace Drp.Planning;

/// <summary>Stock on hand at <c>AsOf</c>. Immutable.</summary>
public sealed record StockBatch
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location's code.</summary>
    public required string Location { get; init; }

    /// <summary>Base units; negative only without an expiry date (a place that oversold).</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>The batch's code; empty by default.</summary>
    public string Batch { get; init; } = "";
}
