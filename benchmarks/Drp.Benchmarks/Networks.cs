using Drp.Planning;
using Drp.ScaleRun;

namespace Drp.Benchmarks;

/// <summary>The generator's networks, compiled.</summary>
internal static class Networks
{
    public static PlanOptions Options { get; } = OptionsOf(0);

    public static PlanOptions OptionsOf(int threads) => new() { Constrained = false, MaxThreads = threads };

    public static PlanningSnapshot Snapshot(int items, bool daily)
    {
        var shape = new NetworkShape { Items = items };
        BucketCalendar buckets = daily
            ? BucketCalendar.Daily(shape.Start, 7 * shape.Weeks)
            : BucketCalendar.Weekly(shape.Start, shape.Weeks);
        var builder = new PlanningSnapshotBuilder(shape.Start, buckets);
        NetworkGenerator.Run(shape, new SnapshotSink(builder));
        return builder.Build();
    }

    public static CompiledSnapshot Compile(int items, bool daily) => new SnapshotCompiler(Snapshot(items, daily), Options).Compile();
}
