using BenchmarkDotNet.Attributes;
using Drp.Planning;

namespace Drp.Benchmarks;

/// <summary>From a compiled snapshot to records and orders: read the ratio of the sizes, it should be that of the items.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 2, iterationCount: 8)]
public class WholePlanBenchmarks
{
    private CompiledSnapshot compiled = null!;

    [Params(500, 5_000)]
    public int Items { get; set; }

    [Params(false, true)]
    public bool Daily { get; set; }

    [GlobalSetup]
    public void Setup() => compiled = Networks.Compile(Items, Daily);

    [Benchmark(Baseline = true)]
    public object OneThread() => Plan(1);

    [Benchmark]
    public object AllThreads() => Plan(0);

    private PlanBlock[] Plan(int threads) =>
        [.. new PlanRun(compiled, Networks.OptionsOf(threads)).Run([.. Enumerable.Range(0, Items)], CancellationToken.None).Blocks];
}
