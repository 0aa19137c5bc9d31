using CsCheck;
using NodaTime;

namespace Drp.Forecasting;

public sealed class ForecasterTests
{
    private static readonly Forecaster Subject = new();

    [Fact]
    public void Default_options_forecast_thirteen_weeks_with_two_intervals_dates_and_errors()
    {
        DemandSeries series = Weekly("A", 156, t => 200 + (50 * Math.Sin(2 * Math.PI * t / 52)) + (7 * (t % 5))) with
        {
            Start = new LocalDate(2023, 1, 2),
        };
        ForecastResult result = Subject.Forecast(series);

        Assert.Equal(13, result.Forecast.Count);
        Assert.Equal([0.8, 0.95], result.Intervals.Select(i => i.Level));
        Assert.Equal(new LocalDate(2023, 1, 2).PlusWeeks(156), result.Dates[0]);
        Assert.Equal(DemandClass.Smooth, result.Profile.Class);
        Assert.Equal(52, result.SeasonLength);
        Assert.True(result.Errors!.Wape < 0.1);
        for (int h = 0; h < 13; h++)
        {
            Assert.InRange(result.Forecast[h], result.Intervals[0].Lower[h], result.Intervals[0].Upper[h]);
            Assert.True(result.Intervals[1].Upper[h] >= result.Intervals[0].Upper[h]);
            Assert.True(result.Intervals[1].Lower[h] <= result.Intervals[0].Lower[h]);
        }

        Assert.Equal(1, result.Parameters.Values.Sum(), 9);
    }

    [Fact]
    public void Season_is_followed_even_with_a_year_and_a_half_of_history()
    {
        DemandSeries series = Weekly("A", 80, t => 1000 + (300 * Math.Sin(2 * Math.PI * t / 52)) + (10 * ((t * 7 % 11) - 5)));
        ForecastResult result = Subject.Forecast(series);
        for (int h = 0; h < 13; h++)
        {
            double truth = 1000 + (300 * Math.Sin(2 * Math.PI * (80 + h) / 52));
            Assert.InRange((double)result.Forecast[h], 0.8 * truth, 1.2 * truth);
        }
    }

    [Fact]
    public void A_series_without_demand_is_forecast_as_zero()
    {
        ForecastResult result = Subject.Forecast(Weekly("A", 60, _ => 0));
        Assert.Equal(DemandClass.None, result.Profile.Class);
        Assert.All(result.Forecast, value => Assert.Equal(0m, value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(13)]
    public void Short_histories_are_forecast_by_every_method(int length)
    {
        foreach (ForecastMethod method in Enum.GetValues<ForecastMethod>())
        {
            foreach (ForecastMode mode in Enum.GetValues<ForecastMode>())
            {
                ForecastResult result = Subject.Forecast(
                    Weekly("A", length, t => 10 + (t % 3)), new ForecastOptions { Method = method, Mode = mode, Horizon = 4 });
                Assert.All(result.Forecast, value => Assert.InRange(value, 0m, 40m));
            }
        }
    }

    [Fact]
    public void Rare_whole_units_are_forecast_in_whole_units_that_keep_the_total()
    {
        DemandSeries[] many = [.. Enumerable.Range(0, 400).Select(i => Weekly($"S{i}", 104, t => (t + i) % 8 == 0 ? 2 : 0))];
        double total = Subject.ForecastAll(many).Sum(r => (double)r.Forecast.Sum());
        double flat = Subject.ForecastAll(many, new ForecastOptions { WholeUnits = false }).Sum(r => (double)r.Forecast.Sum());

        Assert.All(Subject.ForecastAll(many), r => Assert.All(r.Forecast, value => Assert.Equal(value, decimal.Truncate(value))));
        Assert.InRange(total / flat, 0.95, 1.05);
        Assert.InRange(flat, 400 * 13 * 0.2, 400 * 13 * 0.3);
    }

    [Fact]
    public void Methods_named_by_the_host_are_the_ones_used()
    {
        DemandSeries series = Weekly("A", 40, t => t + 1);
        decimal First(ForecastMethod method) => Subject.Forecast(series, new ForecastOptions { Method = method, SeasonLength = 4 }).Forecast[0];
        Assert.Equal(40m, First(ForecastMethod.Naive));
        Assert.Equal(37m, First(ForecastMethod.SeasonalNaive));
        Assert.Equal(41m, First(ForecastMethod.Drift));
        Assert.Equal(20.5m, First(ForecastMethod.Mean));
        Assert.Equal(34m, First(ForecastMethod.MovingAverage));
        Assert.Equal(41m, First(ForecastMethod.Holt), 2);
    }

    [Fact]
    public void All_faults_of_a_series_are_listed_and_a_run_goes_on_without_it()
    {
        var bad = new DemandSeries
        {
            Key = "",
            Sales = [1, 2],
            StockOuts = [5],
            Promotions = [new PromotionPeriod { Period = -1, Code = "P" }],
        };
        DrpInputException error = Assert.Throws<DrpInputException>(() => Subject.Forecast(bad));
        Assert.Equal(["DRP3003", "DRP3006", "DRP3007"], error.Faults.Select(f => f.Code));

        ForecastResult[] results = [.. Subject.ForecastAll([Weekly("A", 30, _ => 5), bad, Weekly("B", 30, _ => 6)])];
        Assert.Equal([0, 3, 0], results.Select(r => r.Faults.Count));
        Assert.Equal(6m, results[2].Forecast[0]);
    }

    [Fact]
    public void Wrong_options_are_refused_with_every_fault()
    {
        var options = new ForecastOptions { Horizon = 0, Decimals = 11, IntervalLevels = [1] };
        DrpInputException error = Assert.Throws<DrpInputException>(() => new Forecaster(options));
        Assert.Equal("DRP3002", error.Code);
        Assert.Equal(3, error.Faults.Count);
    }

    [Fact]
    public void Results_come_in_order_and_are_the_same_for_any_thread_count()
    {
        DemandSeries[] many = [.. Enumerable.Range(0, 150).Select(i => Weekly($"S{i:D3}", 60 + i, t => ((t * 37) + (i * 11)) % 23))];
        string[] Run(int threads, int batch) => [.. Subject.ForecastAll(
            many, run: new ForecastRunOptions { Parallelism = threads, BatchSize = batch })
            .Select(r => $"{r.Key} {string.Join(' ', r.Forecast)} {string.Join(' ', r.Intervals[1].Upper)} {r.Method}")];

        string[] one = Run(1, 1);
        Assert.Equal(many.Select(s => s.Key), one.Select(line => line.Split(' ')[0]));
        Assert.Equal(one, Run(4, 7));
        Assert.Equal(one, many.Select(s => Subject.Forecast(s)).Select(r => $"{r.Key} {string.Join(' ', r.Forecast)} {string.Join(' ', r.Intervals[1].Upper)} {r.Method}"));
    }

    [Fact]
    public void A_run_streams_reports_progress_and_can_be_cancelled()
    {
        int read = 0;
        IEnumerable<DemandSeries> Endless()
        {
            while (true)
            {
                read++;
                yield return Weekly($"S{read}", 20, t => t);
            }
        }

        var run = new ForecastRunOptions { Parallelism = 2, BatchSize = 4 };
        var seen = new List<long>();
        Assert.Equal(50, Subject.ForecastAll(Endless(), run: run, progress: new Recorder(seen)).Take(50).Count());
        Assert.InRange(read, 50, 100);
        Assert.Equal(seen.Order(), seen);

        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (ForecastResult _ in Subject.ForecastAll(Endless(), run: run, cancellationToken: stop.Token))
            {
                stop.Cancel();
            }
        });
    }

    [Fact]
    public async Task The_asynchronous_run_gives_the_same_results()
    {
        DemandSeries[] many = [.. Enumerable.Range(0, 30).Select(i => Weekly($"S{i}", 60, t => (t + i) % 9))];
        async IAsyncEnumerable<DemandSeries> Read()
        {
            foreach (DemandSeries series in many)
            {
                await Task.Yield();
                yield return series;
            }
        }

        var results = new List<ForecastResult>();
        await foreach (ForecastResult result in Subject.ForecastAllAsync(
            Read(), run: new ForecastRunOptions { BatchSize = 4 }, cancellationToken: TestContext.Current.CancellationToken))
        {
            results.Add(result);
        }

        Assert.Equal(Subject.ForecastAll(many).Select(r => r.Forecast[3]), results.Select(r => r.Forecast[3]));
    }

    [Fact]
    public void Forecasts_are_finite_non_negative_within_intervals_and_scale_with_the_history()
    {
        Gen.Select(Gen.Int[0, 400].Array[1, 130], Gen.Int[1, 20]).Sample((values, horizon) =>
        {
            var options = new ForecastOptions { Horizon = horizon, WholeUnits = false, Decimals = 6 };
            ForecastResult result = Subject.Forecast(Of("A", values), options);
            ForecastResult tenfold = Subject.Forecast(Of("A", [.. values.Select(v => 10 * v)]), options);
            for (int h = 0; h < horizon; h++)
            {
                Assert.True(result.Forecast[h] >= 0);
                Assert.True(result.Intervals[0].Lower[h] >= result.Intervals[1].Lower[h]);
                Assert.True(result.Intervals[0].Upper[h] <= result.Intervals[1].Upper[h]);
                Assert.InRange(
                    (double)tenfold.Forecast[h], (9.99 * (double)result.Forecast[h]) - 0.01, (10.01 * (double)result.Forecast[h]) + 0.01);
            }
        }, iter: 150);
    }

    internal static DemandSeries Weekly(string key, int length, Func<int, double> value) => new()
    {
        Key = key,
        Sales = [.. Enumerable.Range(0, length).Select(t => (decimal)Math.Round(value(t)))],
    };

    private static DemandSeries Of(string key, int[] values) => new() { Key = key, Sales = [.. values.Select(v => (decimal)v)] };

    private sealed class Recorder(List<long> seen) : IProgress<ForecastProgress>
    {
        public void Report(ForecastProgress value) => seen.Add(value.Done);
    }
}
