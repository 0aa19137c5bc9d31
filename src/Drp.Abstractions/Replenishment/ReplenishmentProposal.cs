namespace Drp.Replenishment;

/// <summary>What became of a plan's orders. Immutable.</summary>
public sealed record ReplenishmentProposal
{
    /// <summary>How many planned orders stand now.</summary>
    public required int Proposed { get; init; }

    /// <summary>
    /// Items and places (<c>ITEM@PLACE</c>) at which orders became firm after the snapshot was read: their planned orders
    /// were left out, since the plan doesn't know these. Plan again.
    /// </summary>
    public required IReadOnlyList<string> Stale { get; init; }
}
