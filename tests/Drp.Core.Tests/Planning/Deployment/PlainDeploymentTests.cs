using CsCheck;

namespace Drp.Planning;

/// <summary>Items that skip deployment, or begin it with the kernel's pull, have the constrained plan of the full run.</summary>
public class PlainDeploymentTests
{
    private static readonly PlanOptions Options = new();

    [Fact]
    public void What_is_skipped_or_begun_by_the_kernel_is_the_full_run_to_the_byte()
    {
        int skipped = 0, deployed = 0;
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                PlanningSnapshot snapshot = RandomNetwork.Make(seed, prompt: seed % 2 == 0);
                CompiledSnapshot compiled = new SnapshotCompiler(snapshot, Options).Compile();
                int[] items = [.. Enumerable.Range(0, compiled.Items.Length)];

                (var blocks, int[] blockOf, int[] slotOf) = new PlanRun(compiled, Options).Run(items, CancellationToken.None);

                foreach (CompiledItem item in compiled.Items)
                {
                    PlanBlock block = blocks[blockOf[item.Index]];
                    int first = block.PointStart[slotOf[item.Index]];
                    PlanColumns alone = Deployed(compiled, item);
                    AssertSame(alone, block.Constrained!, first, compiled.Axis.Count);
                    bool same = Orders(block.Unconstrained, first, alone.OrderStart.Length - 1)
                        .SequenceEqual(Orders(block.Constrained!, first, alone.OrderStart.Length - 1));
                    _ = same ? Interlocked.Increment(ref skipped) : Interlocked.Increment(ref deployed);
                }
            },
            iter: 60);
        Assert.True(skipped > 20 && deployed > 20, $"{skipped} plans were the pull, {deployed} were not.");
    }

    private static PlanColumns Deployed(CompiledSnapshot compiled, CompiledItem item)
    {
        var pull = new ItemPull(compiled.Axis);
        pull.Run(item);
        var deployment = new ItemDeployment(compiled.Axis, compiled.Snapshot.Masters, new RouteCapacity());
        deployment.Run(item, pull.Workspace);
        var writer = new ColumnsWriter(compiled.Axis.Count, keepRecords: true);
        writer.Start(item.Points.Length);
        deployment.Write(writer);
        return writer.Finish();
    }

    private static void AssertSame(PlanColumns alone, PlanColumns block, int first, int buckets)
    {
        int points = alone.OrderStart.Length - 1;
        Assert.Equal(Orders(alone, 0, points), Orders(block, first, points));
        Assert.Equal(alone.Gross, block.Gross.AsSpan(first * buckets, points * buckets).ToArray());
        Assert.Equal(alone.Projected, block.Projected.AsSpan(first * buckets, points * buckets).ToArray());
    }

    private static List<(int Point, PulledOrder Order)> Orders(PlanColumns columns, int first, int points)
    {
        var orders = new List<(int, PulledOrder)>();
        for (int p = first; p < first + points; p++)
        {
            for (int row = columns.OrderStart[p]; row < columns.OrderStart[p + 1]; row++)
            {
                orders.Add((p - first, new PulledOrder(
                    columns.OrderRoute[row], columns.OrderShip[row], columns.OrderReceipt[row], columns.OrderBucket[row], columns.OrderQuantity[row])));
            }
        }

        return orders;
    }
}
