using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Drp.Planning;

/// <summary>Plans items in blocks over threads; the blocks and what is in them don't depend on the number of threads.</summary>
internal sealed class PlanRun(CompiledSnapshot compiled, PlanOptions options)
{
    /// <summary>About as many cells as a block's working set may have to stay in the processor's cache.</summary>
    private const int CellsPerBlock = 1 << 16;

    /// <summary>A block ends here even where the last group of items is not full.</summary>
    private const int MostCells = 1 << 20;

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
        CoupledDeployments coupled = CoupledDeployments.Of(compiled, options, items);
        Parallel.For(0, chunks.Count, parallel, () => new BlockPlanner(compiled, options, coupled), (c, _, planner) =>
        {
            (int from, int to) = chunks[c];
            for (int i = from; i < to; i++)
            {
                blockOf[i] = c;
                slotOf[i] = i - from;
            }

            blocks[c] = planner.Plan(items.AsSpan(from, to - from));
            return planner;
        }, static _ => { });
        return (ImmutableCollectionsMarshal.AsImmutableArray(blocks), blockOf, slotOf);
    }

    /// <summary>Blocks of about one size, each a whole number of the kernel's groups where items are not very large.</summary>
    private List<(int From, int To)> Chunks(int[] items)
    {
        var chunks = new List<(int, int)>();
        int from = 0;
        long cells = 0;
        for (int i = 0; i < items.Length; i++)
        {
            cells += (long)compiled.Items[items[i]].Points.Length * compiled.Axis.Count;
            bool isWhole = (i + 1 - from) % LaneTerms.Lanes == 0;
            if ((cells >= CellsPerBlock && isWhole) || cells >= MostCells || i + 1 == items.Length)
            {
                chunks.Add((from, i + 1));
                from = i + 1;
                cells = 0;
            }
        }

        return chunks;
    }
}
