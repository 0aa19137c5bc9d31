namespace Drp.Inventory;

/// <summary>What posting did. Immutable.</summary>
public sealed record StockOutcome
{
    /// <summary>The postings in the order of the moves: those written now, and those written the first time.</summary>
    public required IReadOnlyList<StockPosting> Postings { get; init; }

    /// <summary>How many of them had been posted before; nothing happened for these.</summary>
    public int Repeated { get; init; }
}
