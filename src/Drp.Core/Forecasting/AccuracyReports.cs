using System.Runtime.InteropServices;

namespace Drp.Forecasting;

/// <summary>Builds accuracy reports. Pure, thread-safe.</summary>
public static class AccuracyReports
{
    /// <summary>Builds a report per series and per channel node.</summary>
    /// <param name="entries">Forecasts and actuals, at least one; every entry with at least one value.</param>
    public static AccuracyReport Build(IReadOnlyCollection<AccuracyEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count, nameof(entries));
        var series = new SortedDictionary<string, Pool>(StringComparer.Ordinal);
        var nodes = new SortedDictionary<(int Depth, string Code), Pool>(Comparer<(int Depth, string Code)>.Create(
            static (a, b) => a.Depth != b.Depth ? a.Depth.CompareTo(b.Depth) : string.CompareOrdinal(a.Code, b.Code)));
        foreach (AccuracyEntry entry in entries)
        {
            Add(series, entry.Key, entry);
            for (int depth = 0; depth <= entry.ChannelPath.Count; depth++)
            {
                Add(nodes, (depth, string.Join('/', entry.ChannelPath.Take(depth))), entry);
            }
        }

        return new AccuracyReport
        {
            BySeries = [.. series.Select(pair => pair.Value.Line(-1, pair.Key))],
            ByChannel = [.. nodes.Select(pair => pair.Value.Line(pair.Key.Depth, pair.Key.Code))],
        };
    }

    /// <summary>
    /// Forecasts every series from its last rolling origins, one horizon apart, and compares with what happened and
    /// with Naive2.
    /// </summary>
    /// <param name="forecaster">The forecaster.</param>
    /// <param name="series">Whole series; one too short for an origin (under the horizon plus 10 values) is left out.</param>
    /// <param name="options">The forecast's options; their season length scales MASE and Naive2.</param>
    /// <param name="origins">Origins per series, at least 1.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <exception cref="ArgumentException">No series is long enough.</exception>
    public static AccuracyReport Backtest(
        IForecaster forecaster, IReadOnlyList<DemandSeries> series, ForecastOptions options, int origins = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(forecaster);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(origins, 1);
        int horizon = options.Horizon;
        int m = options.SeasonLength ?? Forecaster.DefaultSeason(options.Period);
        var cuts = new List<(DemandSeries Whole, DemandSeries Cut)>();
        foreach (DemandSeries one in series)
        {
            for (int k = 1; k <= origins && one.Sales.Count - (k * horizon) >= 10; k++)
            {
                int origin = one.Sales.Count - (k * horizon);
                cuts.Add((one, one with
                {
                    Sales = [.. one.Sales.Take(origin)],
                    StockOuts = [.. one.StockOuts.Where(t => t < origin)],
                }));
            }
        }

        if (cuts.Count == 0)
        {
            throw new ArgumentException("No series is long enough for one origin.", nameof(series));
        }

        var entries = new List<AccuracyEntry>(cuts.Count);
        var yardstick = new Yardstick(horizon);
        int i = 0;
        foreach (ForecastResult result in forecaster.ForecastAll(
            cuts.Select(static cut => cut.Cut), options, cancellationToken: cancellationToken))
        {
            (DemandSeries whole, DemandSeries cut) = cuts[i++];
            if (result.Faults.Count > 0)
            {
                continue;
            }

            double[] history = [.. cut.Sales.Select(static value => (double)value)];
            double[] actual = [.. whole.Sales.Skip(history.Length).Take(horizon).Select(static value => (double)value)];
            double scale = Accuracy.Scale(history, m);
            double[] forecast = [.. result.Forecast.Select(static value => (double)value)];
            entries.Add(new AccuracyEntry
            {
                Key = whole.Key,
                ChannelPath = whole.ChannelPath,
                Actual = actual,
                Forecast = forecast,
                Scale = scale,
            });
            yardstick.Add(actual, forecast, Baselines.Naive2(history, m, horizon), scale, result.Intervals);
        }

        return yardstick.Fill(Build(entries));
    }

    private static void Add<TKey>(SortedDictionary<TKey, Pool> pools, TKey key, AccuracyEntry entry)
        where TKey : notnull
    {
        if (!pools.TryGetValue(key, out Pool? pool))
        {
            pools[key] = pool = new Pool();
        }

        pool.Add(entry);
    }

    private sealed class Pool
    {
        private readonly List<double> actual = [];
        private readonly List<double> forecast = [];
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private double mase;
        private int scaled;

        public void Add(AccuracyEntry entry)
        {
            actual.AddRange(entry.Actual);
            forecast.AddRange(entry.Forecast);
            keys.Add(entry.Key);
            double own = Accuracy.Measure([.. entry.Actual], [.. entry.Forecast], entry.Scale).Mase;
            if (double.IsFinite(own))
            {
                mase += own;
                scaled++;
            }
        }

        public AccuracyLine Line(int depth, string code) => new()
        {
            Depth = depth,
            Code = code,
            Series = keys.Count,
            Measures = Accuracy.Measure(CollectionsMarshal.AsSpan(actual), CollectionsMarshal.AsSpan(forecast), double.NaN)
                with
            { Mase = scaled > 0 ? mase / scaled : double.NaN },
        };
    }
}
