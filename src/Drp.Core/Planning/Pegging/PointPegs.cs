namespace Drp.Planning;

/// <summary>The pegging of one stocking point.</summary>
internal sealed class PointPegs
{
    public required IReadOnlyList<SupplyPart> Supplies { get; init; }

    public required IReadOnlyList<Requirement> Requirements { get; init; }

    public required IReadOnlyList<Allocation> Allocations { get; init; }

    /// <summary>Per planned order of the point, by number: its parts by tier, most urgent first; they sum to its quantity.</summary>
    public required IReadOnlyList<(Tier Tier, long Quantity)>[] OrderTiers { get; init; }
}
