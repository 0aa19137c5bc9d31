namespace Drp.Credit;

/// <summary>What receivables know of all partners of a node together. Immutable.</summary>
public sealed record CreditTotals
{
    /// <summary>The sum of the open items.</summary>
    public required decimal OpenItems { get; init; }

    /// <summary>Payments that are applied to no item.</summary>
    public required decimal UnappliedCash { get; init; }
}
