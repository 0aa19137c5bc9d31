using MathNet.Numerics.Distributions;
using NodaTime;

namespace Drp.Forecasting;

/// <summary>
/// The forecaster: cleans a history, classifies it, forecasts it and rounds the result. Thread-safe, free of state,
/// usable without any container: <c>new Forecaster().Forecast(series)</c>.
/// </summary>
public sealed class Forecaster : IForecaster
{
    private readonly ForecastOptions defaults;

    /// <summary>Creates a forecaster.</summary>
    /// <param name="defaults">Options used where a call gives none; <see langword="null"/> for the built-in ones.</param>
    /// <exception cref="DrpInputException">DRP3002: the options are wrong.</exception>
    public Forecaster(ForecastOptions? defaults = null)
    {
        this.defaults = defaults ?? new ForecastOptions();
        ForecastChecks.Options(this.defaults);
    }

    /// <inheritdoc/>
    public ForecastResult Forecast(DemandSeries series, ForecastOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (options is not null)
        {
            ForecastChecks.Options(options);
        }

        List<Fault> faults = ForecastChecks.Series(series);
        return faults.Count == 0
            ? Run(series, options ?? defaults)
            : throw new DrpInputException("DRP3001", $"Series '{series.Key}' can't be forecast.", faults);
    }

    /// <inheritdoc/>
    public IEnumerable<ForecastResult> ForecastAll(
        IEnumerable<DemandSeries> series, ForecastOptions? options = null, ForecastRunOptions? run = null,
        IProgress<ForecastProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return ForecastStream.Run(series, Worker(options), run ?? new ForecastRunOptions(), progress, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ForecastResult> ForecastAllAsync(
        IAsyncEnumerable<DemandSeries> series, ForecastOptions? options = null, ForecastRunOptions? run = null,
        IProgress<ForecastProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        return ForecastStream.RunAsync(series, Worker(options), run ?? new ForecastRunOptions(), progress, cancellationToken);
    }

    private Func<DemandSeries, ForecastResult> Worker(ForecastOptions? options)
    {
        if (options is not null)
        {
            ForecastChecks.Options(options);
        }

        ForecastOptions chosen = options ?? defaults;
        return series =>
        {
            List<Fault> faults = ForecastChecks.Series(series);
            return faults.Count == 0 ? Run(series, chosen) : Faulty(series, faults);
        };
    }

    private static ForecastResult Faulty(DemandSeries series, List<Fault> faults) => new()
    {
        Key = series.Key ?? "",
        Forecast = [],
        Method = "None",
        Faults = faults,
        Profile = new DemandProfile { Class = DemandClass.None, AverageInterval = 0, SquaredVariation = 0 },
    };

    private static ForecastResult Run(DemandSeries series, ForecastOptions options)
    {
        var y = new double[series.Sales.Count];
        for (int t = 0; t < y.Length; t++)
        {
            y[t] = (double)series.Sales[t];
        }

        int m = options.SeasonLength ?? DefaultSeason(options.Period);
        DemandProfile profile = DemandClassifier.Classify(y, options.IntervalLimit, options.VariationLimit);
        bool rare = profile.Class is DemandClass.Intermittent or DemandClass.Lumpy;
        (double[] clean, CleaningReport report) = HistoryCleaner.Run(y, series, options.Cleaning, m, rare);
        PointForecast found = Choose(clean, m, profile.Class, options);

        double[] forecast = found.Forecast;
        var parameters = found.Parameters;
        if (rare && options.WholeUnits && options.Method == ForecastMethod.Automatic && Rounding.IsWhole(y))
        {
            parameters = new Dictionary<string, double>(parameters, StringComparer.Ordinal) { ["rate"] = forecast[0] };
            forecast = (double[])forecast.Clone();
            Rounding.ToWholeUnits(forecast, series.Key);
        }

        double[] uplift = Uplift(series, options, report, forecast);
        var points = new decimal[options.Horizon];
        var quantities = uplift.Length == 0 ? [] : new decimal[options.Horizon];
        for (int h = 0; h < points.Length; h++)
        {
            double extra = uplift.Length == 0 ? 0 : uplift[h];
            double value = options.NonNegative ? Math.Max(0, forecast[h] + extra) : forecast[h] + extra;
            points[h] = Rounding.Quantity(value, options.Decimals);
            if (quantities.Length > 0)
            {
                quantities[h] = Rounding.Quantity(extra, options.Decimals);
            }
        }

        return new ForecastResult
        {
            Key = series.Key,
            Forecast = points,
            PromotionUplift = quantities,
            Method = found.Method,
            Parameters = parameters,
            Intervals = Intervals(found, uplift, profile, rare, options),
            StandardErrors = found.StandardErrors,
            Dates = Dates(series, options),
            Profile = profile,
            SeasonLength = found.SeasonLength,
            Errors = found.Errors,
            Cleaning = report,
        };
    }

    private static PointForecast Choose(double[] y, int m, DemandClass kind, ForecastOptions options)
    {
        bool single = options.Method == ForecastMethod.BestByRollingOrigin;
        if (options.Method != ForecastMethod.Automatic && !single)
        {
            return SingleMethods.Run(y, m, options);
        }

        return kind switch
        {
            DemandClass.None when Array.TrueForAll(y, static value => value == 0) => new PointForecast
            {
                Method = "No demand",
                Forecast = new double[options.Horizon],
                StandardErrors = new double[options.Horizon],
            },
            DemandClass.Intermittent or DemandClass.Lumpy => IntermittentEngine.Run(y, m, options.Horizon, single),
            _ => CombinationEngine.Run(y, m, options.Horizon, options.Mode, single),
        };
    }

    internal static int DefaultSeason(ForecastPeriod period) => period switch
    {
        ForecastPeriod.Day => 7,
        ForecastPeriod.Week => 52,
        ForecastPeriod.Month => 12,
        ForecastPeriod.Quarter => 4,
        _ => 1,
    };

    private static double[] Uplift(DemandSeries series, ForecastOptions options, CleaningReport report, double[] forecast)
    {
        double[] uplift = [];
        if (!options.Cleaning.Promotions || report.Uplifts.Count == 0)
        {
            return uplift;
        }

        foreach (PromotionPeriod promotion in series.Promotions)
        {
            int h = promotion.Period - series.Sales.Count;
            if (h < 0 || h >= options.Horizon)
            {
                continue;
            }

            foreach (PromotionUplift learned in report.Uplifts)
            {
                if (string.Equals(learned.Code, promotion.Code, StringComparison.Ordinal))
                {
                    uplift = uplift.Length == 0 ? new double[options.Horizon] : uplift;
                    uplift[h] += forecast[h] * (learned.Factor - 1);
                }
            }
        }

        return uplift;
    }

    private static ForecastInterval[] Intervals(
        PointForecast found, double[] uplift, DemandProfile profile, bool rare, ForecastOptions options)
    {
        var intervals = new ForecastInterval[options.IntervalLevels.Count];
        for (int i = 0; i < intervals.Length; i++)
        {
            double level = options.IntervalLevels[i];
            double z = Normal.InvCDF(0, 1, (1 + level) / 2);
            var lower = new decimal[options.Horizon];
            var upper = new decimal[options.Horizon];
            for (int h = 0; h < options.Horizon; h++)
            {
                double centre = found.Forecast[h] + (uplift.Length == 0 ? 0 : uplift[h]);
                double error = found.StandardErrors[h];
                (double low, double high) = rare
                    ? (RareQuantile(centre, profile, (1 - level) / 2), RareQuantile(centre, profile, (1 + level) / 2))
                    : (centre + (Skewed(-z, found.Skewness) * error), centre + (Skewed(z, found.Skewness) * error));
                lower[h] = Rounding.Quantity(options.NonNegative ? Math.Max(0, low) : low, options.Decimals);
                upper[h] = Rounding.Quantity(options.NonNegative ? Math.Max(0, high) : high, options.Decimals);
            }

            intervals[i] = new ForecastInterval { Level = level, Lower = lower, Upper = upper };
        }

        return intervals;
    }

    /// <summary>
    /// Quantile of a standardised error with a skewness, from the normal one: the first term of Cornish and Fisher (1938),
    /// held where it would turn back.
    /// </summary>
    private static double Skewed(double z, double skewness)
    {
        double held = skewness > 0 ? Math.Max(z, -3 / skewness) : skewness < 0 ? Math.Min(z, -3 / skewness) : z;
        return held + (((held * held) - 1) * skewness / 6);
    }

    /// <summary>
    /// Quantile of rare demand: nothing with probability 1 − 1/ADI, otherwise a gamma-distributed size with the
    /// history's variation and a mean that agrees with the forecast rate.
    /// </summary>
    private static double RareQuantile(double rate, DemandProfile profile, double probability)
    {
        double chance = 1 / profile.AverageInterval;
        if (rate <= 0 || probability <= 1 - chance)
        {
            return 0;
        }

        double mean = rate / chance;
        double within = (probability - (1 - chance)) / chance;
        if (profile.SquaredVariation < 1e-6)
        {
            return mean;
        }

        double shape = 1 / profile.SquaredVariation;
        return Gamma.InvCDF(shape, shape / mean, within);
    }

    private static LocalDate[] Dates(DemandSeries series, ForecastOptions options)
    {
        if (series.Start is not { } start)
        {
            return [];
        }

        var dates = new LocalDate[options.Horizon];
        for (int h = 0; h < dates.Length; h++)
        {
            int t = series.Sales.Count + h;
            dates[h] = options.Period switch
            {
                ForecastPeriod.Day => start.PlusDays(t),
                ForecastPeriod.Week => start.PlusWeeks(t),
                ForecastPeriod.Month => start.PlusMonths(t),
                ForecastPeriod.Quarter => start.PlusMonths(3 * t),
                _ => start.PlusYears(t),
            };
        }

        return dates;
    }
}
