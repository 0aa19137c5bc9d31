using System.Runtime.CompilerServices;
using Drp.Planning;

namespace Drp.ScaleRun;

/// <summary>
/// The floor under every planner that keeps its result: the plan's own columns, copied block by block into fresh memory on
/// the same threads.
/// </summary>
internal static class FreshCopy
{
    public static (Stage Stage, long Bytes) Run(Plan plan, int threads)
    {
        var copies = new object[plan.Blocks.Length][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount };
        long bytes = 0;
        Stage stage = Stage.Run(() => Parallel.For(0, copies.Length, parallel, b =>
        {
            PlanBlock block = plan.Blocks[b];
            PlanColumns columns = block.Unconstrained;
            long copied = 0;
            copies[b] =
            [
                Copy(block.Location), Copy(block.OnHand), Copy(block.SafetyLevel), Copy(block.Safety),
                Copy(block.ScheduledStart), Copy(block.ScheduledBucket), Copy(block.ScheduledQuantity), Copy(block.ScheduledInTransit),
                Copy(columns.OrderStart), Copy(columns.OrderRoute), Copy(columns.OrderShip), Copy(columns.OrderReceipt),
                Copy(columns.OrderBucket), Copy(columns.OrderQuantity), Copy(columns.Gross), Copy(columns.Projected), Copy(columns.Expired),
            ];
            Interlocked.Add(ref bytes, copied);

            T[] Copy<T>(T[] column)
            {
                var copy = GC.AllocateUninitializedArray<T>(column.Length);
                column.AsSpan().CopyTo(copy);
                copied += (long)column.Length * Unsafe.SizeOf<T>();
                return copy;
            }
        }));
        GC.KeepAlive(copies);
        return (stage, bytes);
    }
}
