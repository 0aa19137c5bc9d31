using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Drp.Inventory.Policies;

namespace Drp.ForecastRun;

/// <summary>
/// Classifies the same seeded series by ABC and XYZ and assigns policies in bulk: a cycle service goal for A and B, a fill
/// rate for the rest, lead times of one to eight weeks that vary. Prints JSON lines: progress, then time and a checksum.
/// </summary>
internal static class PolicyRun
{
    public static void Run(Arguments run)
    {
        decimal[][] histories = new decimal[run.Series][];
        Parallel.For(0, run.Series, i => histories[i] =
            Array.ConvertAll(SyntheticSeries.Create(run.Seed, i, run.Points, run.Season), static value => (decimal)value));
        AbcXyzItem[] items = [.. histories.Select(static (history, i) => new AbcXyzItem
        {
            Code = Code(i), UsageValue = history.Sum() * Cost(i), Demand = history,
        })];
        var clock = Stopwatch.StartNew();
        Dictionary<string, AbcXyzClass> classes = AbcXyz.Classify(items).ToDictionary(static line => line.Code, static line => line.Class, StringComparer.Ordinal);
        double classified = clock.Elapsed.TotalSeconds;
        PolicySubject[] subjects = [.. histories.Select((history, i) => new PolicySubject
        {
            Code = Code(i),
            Class = classes[Code(i)],
            History = history,
            LeadTime = new() { Mean = 1 + (i % 8), StandardDeviation = i % 3 == 0 ? 0.5 : 0 },
            UnitCost = Cost(i),
        })];
        PolicyRule[] rules =
        [
            new() { Abc = AbcClass.A, Template = new() { Name = "A", Goal = ServiceGoal.Cycle(CycleServiceLevel.OfPercent(98)), ReviewPeriod = 1, OrderCost = 40 } },
            new() { Abc = AbcClass.B, Template = new() { Name = "B", Goal = ServiceGoal.Cycle(CycleServiceLevel.OfPercent(95)), ReviewPeriod = 1, Family = DemandFamily.Gamma } },
            new() { Template = new() { Name = "rest", Goal = ServiceGoal.Fill(FillRate.OfPercent(95)), ReviewPeriod = 1, CoverPeriods = 4 } },
        ];
        PolicyAssignment.Assign(subjects[..Math.Min(200, subjects.Length)], rules, run.Threads);
        var progress = new Every(Math.Max(1, run.Series / 5));
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        clock.Restart();
        IReadOnlyList<AssignedPolicy> policies = PolicyAssignment.Assign(subjects, rules, run.Threads, progress);
        clock.Stop();
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        long checksum = 0;
        foreach (AssignedPolicy policy in policies)
        {
            checksum = unchecked((checksum * 31) + (long)(policy.Stock.SafetyStock.Value * 10000) + (long)(policy.OrderQuantity.Value * 10000));
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            type = "policies",
            subjects = run.Series,
            threads = run.Threads ?? Environment.ProcessorCount,
            classifySeconds = Math.Round(classified, 2),
            seconds = Math.Round(clock.Elapsed.TotalSeconds, 2),
            cpuSeconds = Math.Round(cpu.TotalSeconds, 2),
            peakMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000,
            checksum,
        }));
    }

    private static string Code(int i) => "S" + i.ToString("D7", CultureInfo.InvariantCulture);

    private static decimal Cost(int i) => 1 + (i % 97);

    private sealed class Every(int step) : IProgress<PolicyAssignmentProgress>
    {
        private long next = step;

        public void Report(PolicyAssignmentProgress value)
        {
            if (value.Done >= next)
            {
                next = value.Done + step;
                Console.WriteLine(JsonSerializer.Serialize(new { type = "progress", value.Done, value.Total }));
            }
        }
    }
}
