using static Drp.Forecasting.ForecastCases;

namespace Drp.Forecasting;

public sealed class AccuracyTests
{
    [Fact]
    public void A_report_pools_by_channel_level()
    {
        AccuracyReport report = AccuracyReports.Build(
        [
            new AccuracyEntry { Key = "b", ChannelPath = ["CN", "East"], Actual = [100, 100], Forecast = [90, 120], Scale = 10 },
            new AccuracyEntry { Key = "a", ChannelPath = ["CN", "West"], Actual = [10, 0], Forecast = [10, 5], Scale = 5 },
        ]);
        Assert.Equal(["a", "b"], report.BySeries.Select(line => line.Code));
        Assert.Equal([(0, ""), (1, "CN"), (2, "CN/East"), (2, "CN/West")], report.ByChannel.Select(line => (line.Depth, line.Code)));
        AccuracyMeasures whole = report.ByChannel[0].Measures;
        Assert.Equal(35.0 / 210, whole.Wape, 12);
        Assert.Equal(-15.0 / 210, whole.RelativeBias, 12);
        Assert.Equal((1.5 + 0.5) / 2, whole.Mase, 12);
        Assert.Equal(2, report.ByChannel[1].Series);
    }

    [Fact]
    public void Undefined_measures_are_not_numbers_rather_than_infinite()
    {
        AccuracyMeasures measures = Accuracy.Measure([0, 0], [1, 0], double.NaN);
        Assert.Equal(1, measures.Count / 2);
        Assert.Equal(100, measures.Smape);
        Assert.True(double.IsNaN(measures.MeanAbsolutePercentageError));
        Assert.True(double.IsNaN(measures.Wape));
        Assert.True(double.IsNaN(measures.Mase));
    }

    [Theory]
    [InlineData(new double[] { 5, 6, 5, 6, 5, 6 }, DemandClass.Smooth)]
    [InlineData(new double[] { 1, 20, 1, 30, 2, 1 }, DemandClass.Erratic)]
    [InlineData(new double[] { 5, 0, 0, 5, 0, 6 }, DemandClass.Intermittent)]
    [InlineData(new double[] { 1, 0, 0, 30, 0, 1 }, DemandClass.Lumpy)]
    [InlineData(new double[] { 0, 0, 0 }, DemandClass.None)]
    public void Classes_follow_interval_and_variation(double[] history, DemandClass expected) =>
        Assert.Equal(expected, DemandClassifier.Classify(history).Class);

    /// <summary>Weekly demand with gamma noise: what comes lies inside as often as the interval says, on both sides.</summary>
    [Fact]
    public void Intervals_hold_as_often_as_they_say()
    {
        var random = new Random(5);
        double Noise() => -0.2 * (Math.Log(1 - random.NextDouble()) + Math.Log(1 - random.NextDouble()) + Math.Log(1 - random.NextDouble())
            + Math.Log(1 - random.NextDouble()) + Math.Log(1 - random.NextDouble()));
        DemandSeries[] series = [.. Enumerable.Range(0, 120).Select(i => new DemandSeries
        {
            Key = $"S{i}", Sales = [.. Enumerable.Range(0, 130).Select(_ => decimal.Round((decimal)(80 * Noise()), 2))],
        })];
        AccuracyReport report = AccuracyReports.Backtest(new Forecaster(), series, new ForecastOptions(), origins: 2);
        Assert.Equal([0.8, 0.95], report.Intervals.Select(i => i.Level));
        Assert.All(report.Intervals, i => Assert.Equal((120 * 2 * 13, 1.0), (i.Count, Math.Round(i.Inside + i.Below + i.Above, 9))));
        Assert.InRange(report.Intervals[0].Inside, 0.76, 0.86);
        Assert.InRange(report.Intervals[1].Inside, 0.92, 0.975);
        Assert.InRange(report.Intervals[1].Above, 0.01, 0.05);
        Assert.InRange(report.RelativeSquaredError, 0.5, 0.95);
        Assert.InRange(report.RelativeTotalError, 0.1, 0.8);
    }

    /// <summary>The acceptance: the series of the cases, rolling origin, horizon 13.</summary>
    [Fact]
    public void Automatic_choice_beats_the_simple_combination_on_the_cases()
    {
        (double Smape, double Mase) automatic = default;
        (double Smape, double Mase) simple = default;
        (double Smape, double Mase) naive = default;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var forecaster = new Forecaster();
        foreach (string id in Ids())
        {
            System.Text.Json.JsonElement c = Get(id);
            string name = c.GetProperty("inputs").GetProperty("series").GetString()!.Split("::")[^1];
            double[] y = History(c);
            int m = Season(c);
            if (!seen.Add($"{name.ToUpperInvariant()}{y.Length}"))
            {
                continue;
            }

            for (int origin = Math.Max(20, (2 * m) + 1); origin + 13 <= y.Length; origin += 13)
            {
                double[] history = y[..origin];
                double[] actual = y[origin..(origin + 13)];
                var series = new DemandSeries { Key = name, Sales = [.. history.Select(v => (decimal)v)] };
                Add(ref automatic, Forecast(new ForecastOptions { SeasonLength = m }));
                Add(ref simple, Forecast(new ForecastOptions { SeasonLength = m, Method = ForecastMethod.SimpleCombination }));
                Add(ref naive, Baselines.Naive2(history, m, 13));

                double[] Forecast(ForecastOptions options) => [.. forecaster.Forecast(series, options).Forecast.Select(v => (double)v)];
                void Add(ref (double Smape, double Mase) sum, double[] forecast)
                {
                    AccuracyMeasures measures = Accuracy.Measure(actual, forecast, history, m);
                    sum = (sum.Smape + measures.Smape, sum.Mase + measures.Mase);
                }
            }
        }

        double own = Accuracy.OverallWeightedAverage(automatic.Smape, automatic.Mase, naive.Smape, naive.Mase);
        double other = Accuracy.OverallWeightedAverage(simple.Smape, simple.Mase, naive.Smape, naive.Mase);
        TestContext.Current.TestOutputHelper?.WriteLine($"OWA automatic {own:F4}, simple combination {other:F4}");
        Assert.True(own < other && own < 0.95, $"OWA {own:F4}, simple combination {other:F4}");
    }
}
