using Drp.Planning;
using Drp.ScaleRun;

namespace Drp.Benchmarks;

/// <summary>The generator's networks, compiled.</summary>
internal static class Networks
{
    public static PlanOptions Options { get; } = OptionsOf(0);

    public static PlanOptions OptionsOf(int threads) => new() { Constrained = false, MaxThreads = threads };

    public static PlanningSnapshot Snapshot(int items, bool daily) => SnapshotSource.Make(new NetworkShape { Items = items }, daily, null);

    public static CompiledSnapshot Compile(int items, bool daily) => new SnapshotCompiler(Snapshot(items, daily), Options).Compile();
}
