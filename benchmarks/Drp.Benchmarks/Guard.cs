using System.Globalization;
using Drp.Planning;

namespace Drp.Benchmarks;

/// <summary>
/// Compares processor times of one process with each other, so that the speed of the machine and its other guests matter
/// little: the least of many interleaved rounds counts. Ends with 1 when a ratio is above its limit.
/// </summary>
internal static class Guard
{
    public static int Run()
    {
        bool kept = Kernel();
        kept &= Growth(daily: false);
        kept &= Growth(daily: true);
        return kept ? 0 : 1;
    }

    /// <summary>Netting and passing up against a copy of the same bytes, in the cache; and the vectors against the scalar path.</summary>
    private static bool Kernel()
    {
        const int Times = 50;
        var rows = new KernelRows(20, 52, seed: 1);
        double[] least = Least(100, null, () => Repeat(rows.Copy), () => Repeat(rows.NetAndPassUp), () => Repeat(rows.Net<ScalarLane>));
        double perCell = 1e6 / rows.Cells / Times;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"one thread, ns per cell: copy {least[0] * perCell:0.00}, kernel {least[1] * perCell:0.00}, scalar {least[2] * perCell:0.00}"));
        return Check("kernel / copy of the same bytes", least[1] / least[0], 12) & Check("kernel / scalar", least[1] / least[2], 0.8);

        static void Repeat(Action work)
        {
            for (int i = 0; i < Times; i++)
            {
                work();
            }
        }
    }

    /// <summary>Ten times the items may cost 10^1.05 times the time.</summary>
    private static bool Growth(bool daily)
    {
        CompiledSnapshot small = Networks.Compile(500, daily), large = Networks.Compile(5_000, daily);
        // Memory is handed back before each round, so that both sizes pay for fresh pages as a first plan does.
        double[] least = Least(12, static () => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true), () => Plan(small), () => Plan(large));
        double ratio = least[1] / least[0];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(daily ? "daily" : "weekly")}: processor time of 10k points {least[0]:0.0} ms, of 100k points {least[1]:0.0} ms, exponent {Math.Log10(ratio):0.000}"));
        return Check($"100k / 10k points, {(daily ? "daily" : "weekly")}", ratio, Math.Pow(10, 1.05));

        static void Plan(CompiledSnapshot compiled) =>
            new PlanRun(compiled, Networks.Options).Run([.. Enumerable.Range(0, compiled.Items.Length)], CancellationToken.None);
    }

    private static double[] Least(int rounds, Action? before, params Action[] work)
    {
        var least = new double[work.Length];
        Array.Fill(least, double.MaxValue);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                before?.Invoke();
                TimeSpan start = Environment.CpuUsage.TotalTime;
                work[i]();
                least[i] = Math.Min(least[i], (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            }
        }

        return least;
    }

    private static bool Check(string what, double ratio, double limit)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{(ratio <= limit ? "ok  " : "SLOW")} {what}: {ratio:0.00} (at most {limit:0.00})"));
        return ratio <= limit;
    }
}
