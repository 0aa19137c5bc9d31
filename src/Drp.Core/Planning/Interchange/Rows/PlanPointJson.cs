namespace Drp.Planning;

/// <summary>What both plans share of a stocking point; a list that is left out is zero throughout.</summary>
internal sealed class PlanPointJson
{
    public required string Item { get; init; }

    public required string Location { get; init; }

    public decimal? OnHand { get; init; }

    public decimal[]? ScheduledReceipts { get; init; }

    public decimal[]? InTransit { get; init; }

    public decimal[]? SafetyStock { get; init; }
}
