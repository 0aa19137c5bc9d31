using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

/// <summary>What both sides of a plan share at one stocking point. Item and location are numbers of the plan's names.</summary>
[PrimaryKey(nameof(PlanKey), nameof(Item), nameof(Location))]
internal sealed class PlanPointRow
{
    public long PlanKey { get; set; }

    public int Item { get; set; }

    public int Location { get; set; }

    /// <summary>In ten-thousandths.</summary>
    public long OnHand { get; set; }

    /// <summary>In ten-thousandths, when it is the same in all buckets.</summary>
    public long SafetyLevel { get; set; }

    /// <summary>Safety stock per bucket (<see cref="Cells"/>); null when it is the same in all buckets.</summary>
    public byte[]? Safety { get; set; }

    /// <summary>Scheduled receipts as triples of bucket, quantity, in transit (<see cref="Cells"/>); null: none.</summary>
    public byte[]? Scheduled { get; set; }
}
