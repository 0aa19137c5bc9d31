using BenchmarkDotNet.Running;
using Drp.Benchmarks;

if (args is ["guard", ..])
{
    return Guard.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(KernelBenchmarks).Assembly).Run(args);
return 0;
