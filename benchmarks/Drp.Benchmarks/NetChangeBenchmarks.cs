using BenchmarkDotNet.Attributes;
using Drp.Planning;

namespace Drp.Benchmarks;

/// <summary>Planning again after one percent of the items changed against planning everything, fingerprints included.</summary>
[SimpleJob(warmupCount: 2, iterationCount: 8)]
public class NetChangeBenchmarks
{
    private readonly Planner planner = new();
    private PlanningSnapshot snapshot = null!;
    private Plan plan = null!;

    [GlobalSetup]
    public void Setup()
    {
        snapshot = Networks.Snapshot(5_000, daily: false);
        plan = planner.Plan(snapshot, Networks.Options);
    }

    /// <summary>Hashes are kept with a snapshot, so every round gets one without.</summary>
    [Benchmark(Baseline = true)]
    public object FullPlan() => planner.Plan(snapshot.With(snapshot.Masters), Networks.Options);

    [Benchmark]
    public object NetChangeWithItsOverlay() => planner.Replan(plan, Changed(), Networks.Options);

    [Benchmark]
    public object OverlayAlone() => Changed();

    private PlanningSnapshot Changed() => snapshot.Overlay(overlay =>
    {
        for (int i = 0; i < snapshot.Items.Length; i += 100)
        {
            overlay.Add(new StockBatch { Item = snapshot.Items[i].Code, Location = "DC", Quantity = 7m });
        }
    });
}
