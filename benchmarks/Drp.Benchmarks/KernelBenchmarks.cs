using BenchmarkDotNet.Attributes;
using Drp.Planning;

namespace Drp.Benchmarks;

/// <summary>Netting a block of 20 points × 8 items on one thread against copying the same bytes.</summary>
public class KernelBenchmarks
{
    private KernelRows rows = null!;

    [Params(52, 364)]
    public int Buckets { get; set; }

    [GlobalSetup]
    public void Setup() => rows = new KernelRows(20, Buckets, seed: 1);

    [Benchmark(Baseline = true)]
    public void CopyOfTheSameBytes() => rows.Copy();

    [Benchmark]
    public void NetAndPassUp() => rows.NetAndPassUp();

    [Benchmark]
    public void Net512() => rows.Net<Vector512Lanes>();

    [Benchmark]
    public void Net256() => rows.Net<Vector256Lanes>();

    [Benchmark]
    public void NetScalar() => rows.Net<ScalarLane>();
}
