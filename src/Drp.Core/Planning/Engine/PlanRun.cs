using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>Plans items in blocks over threads; the blocks and what is in them don't depend on the number of threads.</summary>
internal sealed class PlanRun(CompiledSnapshot compiled, PlanOptions options)
{
    /// <summary>About as many cells as a block's working set may have to stay in the processor's cache.</summary>
    private const int CellsPerBlock = 1 << 16;

    /// <summary>Plans some items, in the given order, into blocks.</summary>
    public (ImmutableArray<PlanBlock> Blocks, int[] BlockOf, int[] SlotOf) Run(int[] items, CancellationToken cancellation)
    {
        List<(int From, int To)> chunks = Chunks(items);
        var blocks = new PlanBlock[chunks.Count];
        var blockOf = new int[items.Length];
        var slotOf = new int[items.Length];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.MaxThreads > 0 ? options.MaxThreads : Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        Parallel.For(0, chunks.Count, parallel, () => new ItemPull(compiled.Axis), (c, _, pull) =>
        {
            (int from, int to) = chunks[c];
            for (int i = from; i < to; i++)
            {
                blockOf[i] = c;
                slotOf[i] = i - from;
            }

            blocks[c] = Plan(pull, items.AsSpan(from, to - from));
            return pull;
        }, static _ => { });
        return (System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(blocks), blockOf, slotOf);
    }

    private PlanBlock Plan(ItemPull pull, ReadOnlySpan<int> items)
    {
        var writer = new BlockWriter(compiled.Axis, options.KeepRecords);
        foreach (int index in items)
        {
            CompiledItem item = compiled.Items[index];
            writer.AddPoints(item);
            pull.Run(item);
            for (int p = 0; p < item.Points.Length; p++)
            {
                foreach (PulledOrder order in pull.Workspace.Orders[p])
                {
                    writer.Unconstrained.Add(order);
                }

                writer.AddSafety(pull.Workspace.Row(pull.Workspace.Safety, p));
                writer.Unconstrained.ClosePoint(
                    pull.Workspace.Row(pull.Workspace.Gross, p),
                    pull.Workspace.Row(pull.Workspace.Projected, p),
                    pull.Workspace.Row(pull.Workspace.Expired, p));
            }
        }

        return writer.Finish(constrained: false);
    }

    private List<(int From, int To)> Chunks(int[] items)
    {
        var chunks = new List<(int, int)>();
        int from = 0, cells = 0;
        for (int i = 0; i < items.Length; i++)
        {
            cells += compiled.Items[items[i]].Points.Length * compiled.Axis.Count;
            if (cells >= CellsPerBlock || i + 1 == items.Length)
            {
                chunks.Add((from, i + 1));
                from = i + 1;
                cells = 0;
            }
        }

        return chunks;
    }
}
