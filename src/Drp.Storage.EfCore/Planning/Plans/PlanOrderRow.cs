using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

/// <summary>A planned order as stored. Item, location and route are numbers of the plan's names.</summary>
[PrimaryKey(nameof(PlanKey), nameof(Side), nameof(Item), nameof(Location), nameof(Number))]
internal sealed class PlanOrderRow
{
    public long PlanKey { get; set; }

    /// <summary>0 unconstrained, 1 constrained.</summary>
    public short Side { get; set; }

    public int Item { get; set; }

    public int Location { get; set; }

    /// <summary>The order's place among those of its stocking point, from 0.</summary>
    public int Number { get; set; }

    public int Route { get; set; }

    public DateOnly Ship { get; set; }

    public DateOnly Receipt { get; set; }

    /// <summary>The bucket that the receipt counts in, from 0.</summary>
    public int Bucket { get; set; }

    /// <summary>In ten-thousandths.</summary>
    public long Quantity { get; set; }
}
