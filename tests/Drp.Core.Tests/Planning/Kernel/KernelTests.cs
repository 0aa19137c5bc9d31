using System.Runtime.Intrinsics;
using CsCheck;

namespace Drp.Planning;

public class KernelTests
{
    private static readonly PlanOptions Options = new() { Constrained = false };

    /// <summary>The kernel against the general pull, order by order and cell by cell, on networks of every odd size.</summary>
    [Fact]
    public void Side_by_side_gives_the_bits_of_one_by_one()
    {
        int plain = 0, all = 0;
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                PlanningSnapshot snapshot = RandomNetwork.Make(seed);
                IReadOnlyList<Fault> faults = new Planner().Validate(snapshot, Options);
                Assert.True(faults.Count == 0, faults.Count == 0 ? "" : faults[0].ToString());
                CompiledSnapshot compiled = new SnapshotCompiler(snapshot, Options).Compile();
                int[] items = [.. Enumerable.Range(0, compiled.Items.Length)];

                (var blocks, int[] blockOf, int[] slotOf) = new PlanRun(compiled, Options).Run(items, CancellationToken.None);

                Interlocked.Add(ref plain, compiled.Items.Count(static i => i.IsPlain));
                Interlocked.Add(ref all, compiled.Items.Length);
                foreach (CompiledItem item in compiled.Items)
                {
                    AssertSame(item, compiled.Axis, blocks[blockOf[item.Index]], slotOf[item.Index]);
                }
            },
            iter: 150);
        Assert.True(plain > all / 2, $"Only {plain} of {all} items were plain.");
    }

    [Fact]
    public void Blocks_and_threads_leave_the_plan_as_it_is()
    {
        PlanningSnapshot snapshot = RandomNetwork.Make(17);
        CompiledSnapshot compiled = new SnapshotCompiler(snapshot, Options).Compile();
        int[] items = [.. Enumerable.Range(0, compiled.Items.Length)];
        (var whole, int[] blockOf, int[] slotOf) = new PlanRun(compiled, Options).Run(items, CancellationToken.None);

        foreach (int index in items)
        {
            (var alone, _, _) = new PlanRun(compiled, new PlanOptions { MaxThreads = 1 }).Run([index], CancellationToken.None);

            Assert.Equal(Orders(whole[blockOf[index]], slotOf[index]), Orders(alone[0], 0));
        }
    }

    /// <summary>Every width of vectors, also at the edges where rounding by a reciprocal ends.</summary>
    [Fact]
    public void Every_width_gives_the_same_bits()
    {
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                var random = new Random(seed);
                int buckets = random.Next(1, 70);
                LaneTerms terms = Terms(random);
                long[] gross = Row(random, buckets), scheduled = Row(random, buckets);
                long[] projected = new long[gross.Length], quantity = new long[gross.Length];
                NettingKernel.Net<ScalarLane>(terms, 1, gross, scheduled, projected, quantity);

                AssertWidth<Vector256Lanes>(terms, gross, scheduled, projected, quantity);
                AssertWidth<Vector512Lanes>(terms, gross, scheduled, projected, quantity);
            },
            iter: 1_000);
        Assert.True(Vector128.IsHardwareAccelerated || !Vector256.IsHardwareAccelerated);
    }

    [Fact]
    public void Rounding_is_exact_at_every_edge()
    {
        long limit = 1L << 52;
        long[] multiples = [1, 2, 3, 7, 10_000, 10_007, (1L << 26) - 1, (1L << 51) - 1, 1L << 51, (1L << 51) + 1, limit, 3 * limit];
        foreach (long multiple in multiples)
        {
            var terms = new LaneTerms();
            terms.Reserve(1);
            long[] needs = [1, multiple - 1, multiple, multiple + 1, limit - 1, limit, limit + 1, (limit / multiple * multiple) + 1];
            for (int lane = 0; lane < LaneTerms.Lanes; lane++)
            {
                terms.Set(lane, -needs[lane], 0, new LotModifiers { Multiple = multiple });
            }

            long[] zero = new long[LaneTerms.Lanes], projected = new long[LaneTerms.Lanes], quantity = new long[LaneTerms.Lanes];
            NettingKernel.Net(terms, 0, zero, zero, projected, quantity);

            Assert.Equal(needs.Select(need => need <= 0 ? 0 : (long)(ExactMath.CeilingDivide(need, multiple) * multiple)), quantity);
        }
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(5, 3)]
    [InlineData(52, 8)]
    [InlineData(53, 7)]
    public void Interleaved_rows_become_rows_of_their_own(int buckets, int lanes)
    {
        long[] interleaved = [.. Enumerable.Range(0, buckets * LaneTerms.Lanes).Select(static i => (long)i)];
        var column = new long[(lanes * buckets) + 2];
        int[] starts = [.. Enumerable.Range(0, lanes).Select(lane => 1 + (lane * buckets))];

        LaneRows.Write(interleaved, buckets, column, starts);

        Assert.Equal((0L, 0L), (column[0], column[^1]));
        for (int cell = 0; cell < lanes * buckets; cell++)
        {
            Assert.Equal((cell % buckets * LaneTerms.Lanes) + (cell / buckets), column[1 + cell]);
        }
    }

    private static void AssertSame(CompiledItem item, TimeAxis axis, PlanBlock block, int slot)
    {
        var pull = new ItemPull(axis);
        pull.Run(item);
        PullWorkspace work = pull.Workspace;
        for (int p = 0; p < item.Points.Length; p++)
        {
            int row = block.PointStart[slot] + p;
            PlanColumns columns = block.Unconstrained;
            Assert.Equal(work.Orders[p], Orders(columns, row));
            Assert.Equal(work.Row(work.Gross, p), columns.Gross.AsSpan(row * axis.Count, axis.Count));
            Assert.Equal(work.Row(work.Projected, p), columns.Projected.AsSpan(row * axis.Count, axis.Count));
            Assert.Equal(work.Safety[p * axis.Count], block.SafetyLevel[row]);
            Assert.Equal(item.Block.Opening(item.Points[p].Row), block.OnHand[row]);
        }
    }

    private static List<PulledOrder> Orders(PlanBlock block, int slot) =>
        [.. Enumerable.Range(block.PointStart[slot], block.PointStart[slot + 1] - block.PointStart[slot]).SelectMany(row => Orders(block.Unconstrained, row))];

    private static IEnumerable<PulledOrder> Orders(PlanColumns columns, int row)
    {
        for (int i = columns.OrderStart[row]; i < columns.OrderStart[row + 1]; i++)
        {
            yield return new PulledOrder(columns.OrderRoute[i], columns.OrderShip[i], columns.OrderReceipt[i], columns.OrderBucket[i], columns.OrderQuantity[i]);
        }
    }

    private static void AssertWidth<T>(LaneTerms terms, long[] gross, long[] scheduled, long[] projected, long[] quantity)
        where T : struct, ILaneVector<T>
    {
        long[] ownProjected = new long[gross.Length], ownQuantity = new long[gross.Length];

        NettingKernel.Net<T>(terms, 1, gross, scheduled, ownProjected, ownQuantity);

        Assert.Equal(projected, ownProjected);
        Assert.Equal(quantity, ownQuantity);
    }

    private static LaneTerms Terms(Random random)
    {
        var terms = new LaneTerms();
        terms.Reserve(2);
        for (int lane = 0; lane < LaneTerms.Lanes; lane++)
        {
            terms.Set(LaneTerms.Lanes + lane, Number(random) - Number(random), Number(random), new LotModifiers
            {
                Minimum = random.Next(2) * Number(random),
                Multiple = random.Next(3) == 0 ? random.Next(3) : Number(random),
            });
        }

        return terms;
    }

    private static long[] Row(Random random, int buckets) =>
        [.. Enumerable.Range(0, buckets * LaneTerms.Lanes).Select(_ => random.Next(3) == 0 ? 0 : Number(random))];

    private static long Number(Random random) => random.NextInt64(1L << random.Next(1, 56));
}
