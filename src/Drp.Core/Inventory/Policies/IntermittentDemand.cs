namespace Drp.Inventory.Policies;

/// <summary>
/// Fits intermittent demand: many periods of nothing, then a demand. The normal distribution would put a third of its
/// mass below zero there and hold too little for the high service levels. Pure; safe to call from any thread.
/// </summary>
public static class IntermittentDemand
{
    private const double LumpyInterval = 1.32;
    private const double LumpyVariation = 0.49;

    /// <summary>Describes a history.</summary>
    /// <param name="history">Demand per period, oldest first, zeros included, none negative, at least one period.</param>
    /// <returns>Moments, interval and variation; the deviation is the sample's (n − 1), 0 for a single period.</returns>
    /// <exception cref="DrpInputException">DRP3101: the history is empty or has a negative demand.</exception>
    public static IntermittentDemandStatistics Describe(IReadOnlyList<decimal> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var check = new PolicyInputCheck("a demand history")
            .Require(history.Count > 0, "DRP3110", "The history is empty; give at least one period.");
        for (var i = 0; i < history.Count; i++)
            check.Require(
                history[i] >= 0, "DRP3110", $"Period {i} has the negative demand {history[i]}; post returns apart from demand.");
        check.ThrowIfAny();

        var values = new double[history.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = (double)history[i];
        var (mean, deviation) = Moments(values);
        var sizes = Array.FindAll(values, d => d > 0);
        var (size, spread) = Moments(sizes);
        return new IntermittentDemandStatistics
        {
            PerPeriod = new DemandStatistics { Mean = mean, StandardDeviation = deviation },
            Periods = history.Count,
            PeriodsWithDemand = sizes.Length,
            MeanSize = size,
            MeanInterval = sizes.Length == 0 ? double.PositiveInfinity : (double)history.Count / sizes.Length,
            SquaredVariation = size > 0 ? spread * spread / (size * size) : 0,
        };
    }

    /// <summary>Fits a non-negative distribution to a history.</summary>
    /// <param name="history">Demand per period, oldest first, zeros included, none negative, at least one period.</param>
    /// <param name="family">The distribution, or the rule that chooses it. Default: the rule.</param>
    /// <returns>The fit, from which the demand of any exposure follows.</returns>
    /// <exception cref="DrpInputException">DRP3101: the history is empty or has a negative demand.</exception>
    public static IntermittentDemandFit Fit(
        IReadOnlyList<decimal> history, IntermittentFamily family = IntermittentFamily.Automatic)
    {
        return Fit(history, Describe(history), family);
    }

    /// <summary>The same for a history that was described already.</summary>
    internal static IntermittentDemandFit Fit(
        IReadOnlyList<decimal> history, IntermittentDemandStatistics statistics, IntermittentFamily family = IntermittentFamily.Automatic)
    {
        if (family == IntermittentFamily.Automatic)
            family = Choose(statistics, history);
        return new IntermittentDemandFit(statistics, family, [.. history.Where(d => d > 0).Order()]);
    }

    private static IntermittentFamily Choose(IntermittentDemandStatistics statistics, IReadOnlyList<decimal> history)
    {
        if (statistics is { MeanInterval: >= LumpyInterval, SquaredVariation: >= LumpyVariation, PeriodsWithDemand: > 1 })
            return IntermittentFamily.CompoundPoisson;
        return history.All(decimal.IsInteger) ? IntermittentFamily.NegativeBinomial : IntermittentFamily.Gamma;
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values)
    {
        // Welford's update: no loss of digits however large the mean.
        var n = 0;
        double mean = 0, squares = 0;
        foreach (var value in values)
        {
            n++;
            var distance = value - mean;
            mean += distance / n;
            squares += distance * (value - mean);
        }

        return (mean, n > 1 ? Math.Sqrt(squares / (n - 1)) : 0);
    }
}
