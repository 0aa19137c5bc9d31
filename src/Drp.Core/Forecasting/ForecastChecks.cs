namespace Drp.Forecasting;

/// <summary>Faults of series and options, found all at once.</summary>
internal static class ForecastChecks
{
    public static void Options(ForecastOptions options)
    {
        List<Fault> faults = Faults(options);
        if (faults.Count > 0)
        {
            throw new DrpInputException("DRP3002", "The forecast options are wrong.", faults);
        }
    }

    public static List<Fault> Faults(ForecastOptions o)
    {
        var faults = new List<Fault>();
        void Require(bool holds, string name, object? value, string rule)
        {
            if (!holds)
            {
                faults.Add(Of("DRP3002", name, FormattableString.Invariant($"The value {value} is not allowed; {rule}.")));
            }
        }

        Require(o.Horizon is >= 1 and <= 1000, nameof(o.Horizon), o.Horizon, "give 1 to 1000 periods");
        Require(o.SeasonLength is null or (>= 1 and <= 10_000), nameof(o.SeasonLength), o.SeasonLength, "give 1 for no season, or null");
        Require(Enum.IsDefined(o.Period), nameof(o.Period), o.Period, "give a defined period");
        Require(Enum.IsDefined(o.Mode), nameof(o.Mode), o.Mode, "give a defined mode");
        Require(Enum.IsDefined(o.Method), nameof(o.Method), o.Method, "give a defined method");
        Require(o.Decimals is >= 0 and <= 10, nameof(o.Decimals), o.Decimals, "give 0 to 10 places");
        Require(o.MovingAverageWindow >= 1, nameof(o.MovingAverageWindow), o.MovingAverageWindow, "give 1 or more periods");
        Require(o.IntervalLimit >= 1, nameof(o.IntervalLimit), o.IntervalLimit, "give 1 or more");
        Require(o.VariationLimit > 0, nameof(o.VariationLimit), o.VariationLimit, "give more than 0");
        Require(o.Cleaning is not null, nameof(o.Cleaning), null, "give cleaning options");
        Require(o.Cleaning is null || o.Cleaning.OutlierLimit >= 3, "Cleaning.OutlierLimit", o.Cleaning?.OutlierLimit, "give 3 or more");
        Require(o.Cleaning is null || o.Cleaning.LargestUplift >= 1, "Cleaning.LargestUplift", o.Cleaning?.LargestUplift, "give 1 or more");
        Require(o.IntervalLevels is not null, nameof(o.IntervalLevels), null, "give a list, empty for no intervals");
        foreach (double level in o.IntervalLevels ?? [])
        {
            Require(level is > 0 and < 1, nameof(o.IntervalLevels), level, "give levels over 0 and under 1, such as 0.95");
        }

        return faults;
    }

    public static List<Fault> Series(DemandSeries series)
    {
        var faults = new List<Fault>();
        string subject = string.IsNullOrEmpty(series.Key) ? "(no key)" : series.Key;
        if (string.IsNullOrEmpty(series.Key))
        {
            faults.Add(Of("DRP3003", subject, "The series has no key; give it the code that the results are read by."));
        }

        if (series.Sales is null || series.Sales.Count == 0)
        {
            faults.Add(Of("DRP3004", subject, "The series has no history; leave it out or give at least one period."));
            return faults;
        }

        for (int t = 0; t < series.Sales.Count; t++)
        {
            if (Math.Abs(series.Sales[t]) > (decimal)Rounding.Largest)
            {
                faults.Add(Of("DRP3005", subject, FormattableString.Invariant(
                    $"Period {t} has {series.Sales[t]}, larger than {Rounding.Largest}; check the unit.")));
            }
        }

        foreach (int t in series.StockOuts ?? [])
        {
            if (t < 0 || t >= series.Sales.Count)
            {
                faults.Add(Of("DRP3006", subject, FormattableString.Invariant(
                    $"Stock-out period {t} is outside the history of {series.Sales.Count} periods; positions start at 0.")));
            }
        }

        foreach (PromotionPeriod promotion in series.Promotions ?? [])
        {
            if (promotion.Period < 0 || string.IsNullOrEmpty(promotion.Code))
            {
                faults.Add(Of("DRP3007", subject, FormattableString.Invariant(
                    $"Promotion '{promotion.Code}' in period {promotion.Period}: give a code and a position from 0.")));
            }
        }

        return faults;
    }

    private static Fault Of(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };
}
