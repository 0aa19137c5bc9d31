using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

/// <summary>The record of one stocking point on one side of a plan: a value per bucket (<see cref="Cells"/>).</summary>
[PrimaryKey(nameof(PlanKey), nameof(Side), nameof(Item), nameof(Location))]
internal sealed class PlanRecordRow
{
    public long PlanKey { get; set; }

    /// <summary>0 unconstrained, 1 constrained.</summary>
    public short Side { get; set; }

    public int Item { get; set; }

    public int Location { get; set; }

    public byte[] Gross { get; set; } = [];

    public byte[] Projected { get; set; } = [];

    /// <summary>Null when nothing of the item can expire.</summary>
    public byte[]? Expired { get; set; }
}
