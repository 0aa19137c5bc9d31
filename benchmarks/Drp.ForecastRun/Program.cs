using System.Diagnostics;
using System.Runtime;
using System.Text.Json;
using Drp.Forecasting;
using Drp.ForecastRun;

// Forecasts seeded synthetic series (or a file's) in a stream and prints JSON lines: progress, then time, series per
// second, peak memory and accuracy relative to Naive2. The history forecast has --points values; the horizon after it
// is held out. Accuracy is measured outside the timed part, on the first 20,000 series.
const int Judged = 20_000;
Arguments run = Arguments.Parse(args);
if (run.Policies)
{
    PolicyRun.Run(run);
    return 0;
}

DemandSeries[] file = run.File is null ? [] : [.. SyntheticSeries.Read(run.File)];
int count = run.File is null ? run.Series : file.Length;

double[] Whole(int i) => run.File is null
    ? SyntheticSeries.Create(run.Seed, i, run.Points + run.Horizon, run.Season)
    : [.. file[i].Sales.Select(value => (double)value)];

DemandSeries History(int i)
{
    double[] y = Whole(i);
    var sales = new decimal[y.Length - run.Horizon];
    for (int t = 0; t < sales.Length; t++)
    {
        sales[t] = (decimal)y[t];
    }

    return new DemandSeries { Key = run.File is null ? $"S{i:D7}" : file[i].Key, Sales = sales };
}

var options = new ForecastOptions { Horizon = run.Horizon, SeasonLength = run.Season, Mode = run.Mode };
var forecaster = new Forecaster(options);
var runOptions = new ForecastRunOptions { Parallelism = run.Threads };
var progress = new Every(Math.Max(1, count / 5));
long checksum = 0;
var kept = new List<ForecastResult>();

// Warm-up, so that the compiler's work isn't timed.
foreach (ForecastResult _ in forecaster.ForecastAll(Enumerable.Range(0, Math.Min(200, count)).Select(History), null, runOptions))
{
}

var clock = Stopwatch.StartNew();
TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
int index = 0;
foreach (ForecastResult result in forecaster.ForecastAll(Enumerable.Range(0, count).Select(History), null, runOptions, progress))
{
    foreach (decimal value in result.Forecast)
    {
        checksum = unchecked((checksum * 31) + (long)(value * 10000));
    }

    if (index++ < Judged)
    {
        kept.Add(result);
    }
}

clock.Stop();
cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
Scores scores = Judge(kept, static _ => true);
Scores frequent = Judge(kept, IsFrequent);
Scores rare = Judge(kept, static result => !IsFrequent(result));
var simple = new ForecastOptions { Horizon = run.Horizon, SeasonLength = run.Season, Method = ForecastMethod.SimpleCombination };
List<ForecastResult> combined = [.. forecaster.ForecastAll(Enumerable.Range(0, kept.Count).Select(History), simple, runOptions)];
Scores combination = Judge(combined, static _ => true);
Scores simpleRare = Judge(combined, static result => !IsFrequent(result));
Print(new
{
    type = "result",
    mode = run.Mode.ToString().ToLowerInvariant(),
    series = count,
    points = run.File is null ? run.Points : 0,
    season = run.Season,
    horizon = run.Horizon,
    seed = run.Seed,
    threads = run.Threads ?? Environment.ProcessorCount,
    seconds = Math.Round(clock.Elapsed.TotalSeconds, 2),
    cpuSeconds = Math.Round(cpu.TotalSeconds, 2),
    seriesPerSecond = Math.Round(count / clock.Elapsed.TotalSeconds),
    peakMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000,
    serverGc = GCSettings.IsServerGC,
    checksum,
});
Print(new { type = "coverage", frequent = Covered(kept, IsFrequent), rare = Covered(kept, static result => !IsFrequent(result)) });
Print(new
{
    type = "accuracy",
    judged = kept.Count,
    owa = scores.Owa,
    owaSimpleCombination = combination.Owa,
    owaFrequent = frequent.Owa,
    owaRare = rare.Owa,
    owaRareSimpleCombination = simpleRare.Owa,
    rareSquaredErrorToNaive2 = rare.RelativeSquared,
    rareTotalErrorToNaive2 = rare.RelativeTotal,
    rareTotalErrorToNaive2SimpleCombination = simpleRare.RelativeTotal,
    frequentSquaredErrorToNaive2 = frequent.RelativeSquared,
    smape = scores.Smape,
    mase = scores.Mase,
    smapeNaive2 = scores.NaiveSmape,
    maseNaive2 = scores.NaiveMase,
});
return 0;

static bool IsFrequent(ForecastResult result) => result.Profile.Class is DemandClass.Smooth or DemandClass.Erratic;

Scores Judge(List<ForecastResult> results, Func<ForecastResult, bool> wanted)
{
    (double smape, double mase, double naiveSmape, double naiveMase) = (0, 0, 0, 0);
    (double squared, double total, double naiveSquared, double naiveTotal) = (0, 0, 0, 0);
    int scaled = 0;
    int judged = 0;
    for (int i = 0; i < results.Count; i++)
    {
        if (!wanted(results[i]))
        {
            continue;
        }

        judged++;
        double[] y = Whole(i);
        ReadOnlySpan<double> history = y.AsSpan(0, y.Length - run.Horizon);
        ReadOnlySpan<double> actual = y.AsSpan(history.Length);
        double[] forecast = [.. results[i].Forecast.Select(value => (double)value)];
        AccuracyMeasures own = Accuracy.Measure(actual, forecast, history, run.Season);
        AccuracyMeasures naive = Accuracy.Measure(actual, Baselines.Naive2(history, run.Season, run.Horizon), history, run.Season);
        smape += own.Smape;
        naiveSmape += naive.Smape;
        if (double.IsFinite(own.Mase))
        {
            mase += own.Mase;
            naiveMase += naive.Mase;
            double scale = Accuracy.Scale(history, run.Season);
            squared += own.RootMeanSquaredError / scale;
            naiveSquared += naive.RootMeanSquaredError / scale;
            total += Math.Abs(own.MeanError) / scale;
            naiveTotal += Math.Abs(naive.MeanError) / scale;
            scaled++;
        }
    }

    double n = Math.Max(1, judged);
    double s = Math.Max(1, scaled);
    return new Scores(
        Math.Round(Accuracy.OverallWeightedAverage(smape / n, mase / s, naiveSmape / n, naiveMase / s), 4),
        Math.Round(smape / n, 3), Math.Round(mase / s, 4), Math.Round(naiveSmape / n, 3), Math.Round(naiveMase / s, 4),
        Math.Round(squared / naiveSquared, 4), Math.Round(total / naiveTotal, 4));
}

// Share of the held-out values inside each interval, over the whole horizon and for its first and last step, with the
// mean of the interval's width in mean demand.
object[] Covered(List<ForecastResult> results, Func<ForecastResult, bool> wanted)
{
    var lines = new List<object>();
    for (int level = 0; level < options.IntervalLevels.Count; level++)
    {
        (long inside, long first, long last, long series, double width, long below, long above) = (0, 0, 0, 0, 0, 0, 0);
        for (int i = 0; i < results.Count; i++)
        {
            if (!wanted(results[i]))
            {
                continue;
            }

            series++;
            double[] y = Whole(i);
            ForecastInterval interval = results[i].Intervals[level];
            double mean = Math.Max(1e-9, y.Average());
            for (int h = 0; h < run.Horizon; h++)
            {
                double actual = y[y.Length - run.Horizon + h];
                (double low, double high) = ((double)interval.Lower[h], (double)interval.Upper[h]);
                bool holds = low <= actual && actual <= high;
                inside += holds ? 1 : 0;
                first += holds && h == 0 ? 1 : 0;
                last += holds && h == run.Horizon - 1 ? 1 : 0;
                below += actual < low ? 1 : 0;
                above += actual > high ? 1 : 0;
                width += (high - low) / mean;
            }
        }

        double all = Math.Max(1, series * run.Horizon);
        lines.Add(new
        {
            level = options.IntervalLevels[level],
            covered = Math.Round(inside / all, 4),
            firstStep = Math.Round(first / (double)Math.Max(1, series), 4),
            lastStep = Math.Round(last / (double)Math.Max(1, series), 4),
            below = Math.Round(below / all, 4),
            above = Math.Round(above / all, 4),
            width = Math.Round(width / all, 3),
        });
    }

    return [.. lines];
}

static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line));

internal sealed record Scores(double Owa, double Smape, double Mase, double NaiveSmape, double NaiveMase, double RelativeSquared, double RelativeTotal);

/// <summary>Prints progress now and then.</summary>
internal sealed class Every(int step) : IProgress<ForecastProgress>
{
    private long next = step;

    public void Report(ForecastProgress value)
    {
        if (value.Done >= next)
        {
            next = value.Done + step;
            Console.WriteLine(JsonSerializer.Serialize(new { type = "progress", value.Done, value.Faulty }));
        }
    }
}
