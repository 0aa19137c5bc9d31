namespace Drp.Forecasting;

/// <summary>
/// Cleans a history by rule: stock-out periods are raised to the expected demand, promotion periods replaced by it and
/// their uplift learned, outliers pulled back to a limit. Expected demand of a period is the mean of its nearest clean
/// neighbours, three on each side, after seasonal adjustment.
/// </summary>
internal sealed class HistoryCleaner
{
    private const int Neighbours = 3;
    private const int MedianReach = 6;
    private readonly double[] y;
    private readonly double[] clean;
    private readonly CleaningOptions options;
    private readonly int season;
    private readonly SortedDictionary<int, CleaningChange> changes = [];

    private HistoryCleaner(double[] y, CleaningOptions options, int season)
    {
        this.y = y;
        this.options = options;
        this.season = season;
        clean = (double[])y.Clone();
    }

    /// <summary>Cleans and reports; the same array comes back if there was nothing to do.</summary>
    public static (double[] Clean, CleaningReport Report) Run(
        double[] y, DemandSeries series, CleaningOptions options, int season, bool rare)
    {
        bool masks = (options.StockOuts && series.StockOuts.Count > 0) || (options.Promotions && series.Promotions.Count > 0);
        bool outliers = options.Outliers && !rare && y.Length >= (2 * MedianReach) + 1;
        if (!masks && !outliers)
        {
            return (y, CleaningReport.Unchanged);
        }

        var cleaner = new HistoryCleaner(y, options, season);
        List<PromotionUplift> uplifts = masks ? cleaner.Mask(series) : [];
        if (outliers)
        {
            cleaner.PullOutliers();
        }

        return cleaner.changes.Count == 0 && uplifts.Count == 0
            ? (y, CleaningReport.Unchanged)
            : (cleaner.clean, new CleaningReport { Changes = [.. cleaner.changes.Values], Uplifts = uplifts });
    }

    private List<PromotionUplift> Mask(DemandSeries series)
    {
        var masked = new bool[y.Length];
        var stockOut = new bool[y.Length];
        if (options.StockOuts)
        {
            foreach (int t in series.StockOuts)
            {
                masked[t] = stockOut[t] = true;
            }
        }

        if (options.Promotions)
        {
            foreach (PromotionPeriod promotion in series.Promotions)
            {
                if (promotion.Period < y.Length)
                {
                    masked[promotion.Period] = true;
                }
            }
        }

        double[] expected = Expected(masked);
        for (int t = 0; t < y.Length; t++)
        {
            if (stockOut[t] && expected[t] > y[t])
            {
                Change(t, expected[t], CleaningKind.StockOut, null);
            }
        }

        return options.Promotions ? Learn(series.Promotions, stockOut, expected) : [];
    }

    private List<PromotionUplift> Learn(IReadOnlyList<PromotionPeriod> promotions, bool[] stockOut, double[] expected)
    {
        var learned = new SortedDictionary<string, (double Sold, double Base, int Periods)>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        foreach (PromotionPeriod promotion in promotions)
        {
            int t = promotion.Period;
            if (t >= y.Length)
            {
                continue;
            }

            // A period that ran out of stock under a promotion says nothing about how much it would have sold.
            if (!stockOut[t])
            {
                (double sold, double baseline, int periods) = learned.GetValueOrDefault(promotion.Code);
                learned[promotion.Code] = (sold + y[t], baseline + Math.Max(0, expected[t]), periods + 1);
            }

            if (seen.Add(t))
            {
                Change(t, expected[t], CleaningKind.Promotion, promotion.Code);
            }
        }

        var uplifts = new List<PromotionUplift>(learned.Count);
        foreach ((string code, (double sold, double baseline, int periods)) in learned)
        {
            double factor = baseline > 0 ? Math.Clamp(sold / baseline, 0, options.LargestUplift) : 1;
            uplifts.Add(new PromotionUplift { Code = code, Factor = factor, Periods = periods });
        }

        return uplifts;
    }

    private double[] Expected(bool[] masked)
    {
        double[] filled = Interpolate(y, masked);
        double[] scaled = SeasonalAdjustment.Scale(filled, out bool ratio);
        SeasonalAdjustment? adjustment = SeasonalAdjustment.ByProfile(filled, scaled, ratio, season);
        if (adjustment is null)
        {
            return filled;
        }

        double[] plain = Interpolate(adjustment.Adjusted, masked);
        return adjustment.Restored(plain);
    }

    private static double[] Interpolate(double[] values, bool[] masked)
    {
        double[] filled = (double[])values.Clone();
        for (int t = 0; t < values.Length; t++)
        {
            if (!masked[t])
            {
                continue;
            }

            double sum = 0;
            int count = 0;
            for (int side = -1; side <= 1; side += 2)
            {
                int found = 0;
                for (int k = t + side; k >= 0 && k < values.Length && found < Neighbours; k += side)
                {
                    if (!masked[k])
                    {
                        sum += values[k];
                        found++;
                    }
                }

                count += found;
            }

            filled[t] = count > 0 ? sum / count : values[t];
        }

        return filled;
    }

    /// <summary>
    /// A value is an outlier if it is one both as sold and seasonally adjusted: a seasonal peak is none after adjustment,
    /// and the neighbour year of a spike, which the spike's index distorts, is none as sold.
    /// </summary>
    private void PullOutliers()
    {
        double[] middle = Medians(clean, out double limit);
        if (limit <= 0 || !Exceeds(clean, middle, limit))
        {
            return;
        }

        double[] scaled = SeasonalAdjustment.Scale(clean, out bool ratio);
        SeasonalAdjustment? adjustment = SeasonalAdjustment.ByProfile(clean, scaled, ratio, season);
        double[] x = adjustment?.Adjusted ?? clean;
        double adjustedLimit = limit;
        double[] adjustedMiddle = adjustment is null ? middle : Medians(x, out adjustedLimit);
        double[] pulled = (double[])x.Clone();
        for (int t = 0; t < x.Length; t++)
        {
            double distance = x[t] - adjustedMiddle[t];
            if (Math.Abs(clean[t] - middle[t]) > limit && adjustedLimit > 0 && Math.Abs(distance) > adjustedLimit
                && !Recurs(x, adjustedMiddle, t, adjustedLimit / 2))
            {
                pulled[t] = adjustedMiddle[t] + (Math.Sign(distance) * adjustedLimit);
            }
        }

        double[] restored = adjustment?.Restored(pulled) ?? pulled;
        for (int t = 0; t < x.Length; t++)
        {
            if (pulled[t] != x[t])
            {
                Change(t, restored[t], CleaningKind.Outlier, null);
            }
        }
    }

    private static bool Exceeds(double[] x, double[] middle, double limit)
    {
        for (int t = 0; t < x.Length; t++)
        {
            if (Math.Abs(x[t] - middle[t]) > limit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Running medians, and the limit from the median distance to them.</summary>
    private double[] Medians(double[] x, out double limit)
    {
        int n = x.Length;
        var middle = new double[n];
        Span<double> window = stackalloc double[(2 * MedianReach) + 1];
        for (int t = MedianReach; t + MedianReach < n; t++)
        {
            x.AsSpan(t - MedianReach, window.Length).CopyTo(window);
            window.Sort();
            middle[t] = window[MedianReach];
        }

        ContinueEnds(middle);
        var distance = new double[n];
        for (int t = 0; t < n; t++)
        {
            distance[t] = Math.Abs(x[t] - middle[t]);
        }

        Array.Sort(distance);
        limit = options.OutlierLimit * 1.4826 * distance[n / 2];
        return middle;
    }

    /// <summary>Where the window would leave the history, the medians go on as they changed over the last window.</summary>
    private static void ContinueEnds(double[] middle)
    {
        int first = MedianReach;
        int last = middle.Length - 1 - MedianReach;
        int span = Math.Min(MedianReach, last - first);
        double head = span > 0 ? (middle[first + span] - middle[first]) / span : 0;
        double tail = span > 0 ? (middle[last] - middle[last - span]) / span : 0;
        for (int k = 1; k <= MedianReach; k++)
        {
            middle[first - k] = middle[first] - (head * k);
            middle[last + k] = middle[last] + (tail * k);
        }
    }

    /// <summary>A spike that another cycle shows too, a week earlier or later at most, belongs to the season.</summary>
    private bool Recurs(double[] x, double[] middle, int t, double limit)
    {
        int sign = Math.Sign(x[t] - middle[t]);
        for (int cycle = -1; cycle <= 1 && season > 1; cycle += 2)
        {
            for (int shift = -1; shift <= 1; shift++)
            {
                int other = t + (cycle * season) + shift;
                if (other >= 0 && other < x.Length && sign * (x[other] - middle[other]) > limit)
                {
                    return true;
                }
            }
        }

        // The last two values may be the start of a new level, which the smoothing decides better.
        return t >= x.Length - 2;
    }

    private void Change(int t, double value, CleaningKind kind, string? code)
    {
        clean[t] = value;
        changes[t] = new CleaningChange
        {
            Period = t,
            Kind = kind,
            Original = (decimal)y[t],
            Cleaned = Rounding.Quantity(value, 4),
            PromotionCode = code,
        };
    }
}
