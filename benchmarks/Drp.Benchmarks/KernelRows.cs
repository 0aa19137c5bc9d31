using Drp.Planning;

namespace Drp.Benchmarks;

/// <summary>
/// Rows of a block as the kernel sees them, eight items side by side: a store-like demand, lots of packs, safety stock.
/// One per thread.
/// </summary>
internal sealed class KernelRows
{
    private readonly int buckets;
    private readonly int points;
    private readonly LaneTerms terms = new();
    private readonly long[] gross;
    private readonly long[] scheduled;
    private readonly long[] projected;
    private readonly long[] quantity;
    private readonly int[][] shipBucket;

    public KernelRows(int points, int buckets, int seed)
    {
        this.points = points;
        this.buckets = buckets;
        var random = new Random(seed);
        int cells = points * buckets * LaneTerms.Lanes;
        gross = new long[cells];
        scheduled = new long[cells];
        projected = new long[cells];
        quantity = new long[cells];
        shipBucket = new int[points][];
        terms.Reserve(points);
        for (int i = 0; i < cells; i++)
        {
            gross[i] = random.Next(2, 40) * Q4.One;
            scheduled[i] = random.Next(50) == 0 ? 60 * Q4.One : 0;
        }

        for (int p = 0; p < points; p++)
        {
            int lead = random.Next(3);
            shipBucket[p] = [.. Enumerable.Range(0, buckets).Select(t => Math.Max(0, t - lead))];
            for (int lane = 0; lane < LaneTerms.Lanes; lane++)
            {
                long pack = (random.Next(3) switch { 0 => 1, 1 => 6, _ => 12 }) * Q4.One;
                terms.Set((p * LaneTerms.Lanes) + lane, random.Next(100) * Q4.One, random.Next(40) * Q4.One, new LotModifiers { Minimum = pack, Multiple = pack });
            }
        }
    }

    /// <summary>Stocking points × buckets.</summary>
    public long Cells => gross.Length;

    /// <summary>Nets every point and passes its orders up by ship bucket, with vectors of one width.</summary>
    public void Net<T>()
        where T : struct, ILaneVector<T>
    {
        int row = buckets * LaneTerms.Lanes;
        for (int p = 0; p < points; p++)
        {
            NettingKernel.Net<T>(
                terms, p, gross.AsSpan(p * row, row), scheduled.AsSpan(p * row, row), projected.AsSpan(p * row, row), quantity.AsSpan(p * row, row));
        }
    }

    /// <summary>Nets with the widest vectors and passes the orders up to the next point, as a network does.</summary>
    public void NetAndPassUp()
    {
        int row = buckets * LaneTerms.Lanes;
        for (int p = 0; p < points; p++)
        {
            NettingKernel.Net(
                terms, p, gross.AsSpan(p * row, row), scheduled.AsSpan(p * row, row), projected.AsSpan(p * row, row), quantity.AsSpan(p * row, row));

            // What is passed up lands in the projected row, which the next round writes anew: requirements stay as they are.
            LaneRows.AddShifted(quantity.AsSpan(p * row, row), 0, shipBucket[p], projected.AsSpan(p * row, row));
        }
    }

    /// <summary>The least that any kernel has to do: read two rows and write two rows of the same length.</summary>
    public void Copy()
    {
        gross.AsSpan().CopyTo(projected);
        scheduled.AsSpan().CopyTo(quantity);
    }
}
