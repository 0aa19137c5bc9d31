using BenchmarkDotNet.Attributes;
using Drp.Planning;

namespace Drp.Benchmarks;

/// <summary>One block of 64 items from the compiled snapshot to its columns: the general pull against items side by side.</summary>
[MemoryDiagnoser]
public class PullBenchmarks
{
    private readonly int[] items = [.. Enumerable.Range(0, 64)];
    private CompiledSnapshot compiled = null!;
    private ItemPull pull = null!;
    private BlockPlanner planner = null!;

    [GlobalSetup]
    public void Setup()
    {
        compiled = Networks.Compile(items: 64, daily: false);
        pull = new ItemPull(compiled.Axis);
        planner = new BlockPlanner(compiled, Networks.Options, CoupledDeployments.Of(compiled, Networks.Options, []));
    }

    [Benchmark(Baseline = true)]
    public void OneByOne()
    {
        foreach (int item in items)
        {
            pull.Run(compiled.Items[item]);
        }
    }

    [Benchmark]
    public object SideBySideWithColumns() => planner.Plan(items);
}
