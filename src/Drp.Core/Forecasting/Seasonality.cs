namespace Drp.Forecasting;

/// <summary>
/// Classical seasonal adjustment. Pure functions, thread-safe. Indices are by position in the cycle: index
/// <c>t mod seasonLength</c> belongs to the value at position t (0-based) of the history.
/// </summary>
public static class Seasonality
{
    private const double NinetyPercent = 1.6448536269514722;

    /// <summary>
    /// The autocorrelation test of the M competitions: seasonal if |r(m)| exceeds the 90 % limit
    /// <c>1.645·√((1 + 2·Σ r(i)², i &lt; m) / n)</c>. Histories under three cycles are never seasonal.
    /// </summary>
    /// <param name="history">Oldest first.</param>
    /// <param name="seasonLength">Periods in a cycle; 1 is never seasonal.</param>
    public static bool IsSeasonal(ReadOnlySpan<double> history, int seasonLength)
    {
        int n = history.Length;
        if (seasonLength <= 1 || n < 3 * seasonLength)
        {
            return false;
        }

        double mean = Baselines.Average(history);
        double variance = 0;
        foreach (double y in history)
        {
            variance += (y - mean) * (y - mean);
        }

        if (variance <= 0)
        {
            return false;
        }

        double squares = 0;
        double last = 0;
        for (int lag = 1; lag <= seasonLength; lag++)
        {
            double sum = 0;
            for (int t = lag; t < n; t++)
            {
                sum += (history[t] - mean) * (history[t - lag] - mean);
            }

            last = sum / variance;
            squares += lag < seasonLength ? last * last : 0;
        }

        return Math.Abs(last) > NinetyPercent * Math.Sqrt((1 + (2 * squares)) / n);
    }

    /// <summary>
    /// Indices by classical decomposition: the mean of (value over or minus the centred moving average of one cycle)
    /// per season, normalised to mean 1 (multiplicative) or 0 (additive).
    /// </summary>
    /// <param name="history">Oldest first, at least two cycles.</param>
    /// <param name="seasonLength">Periods in a cycle, at least 2.</param>
    /// <param name="multiplicative">Ratios rather than differences; needs positive values.</param>
    /// <exception cref="ArgumentException">The history is shorter than two cycles.</exception>
    public static double[] ClassicalIndices(ReadOnlySpan<double> history, int seasonLength, bool multiplicative)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seasonLength, 2);
        int n = history.Length;
        if (n < 2 * seasonLength)
        {
            throw new ArgumentException("Decomposition needs two cycles of history.", nameof(history));
        }

        int m = seasonLength;
        int half = m / 2;
        bool even = m % 2 == 0;
        var sums = new double[m];
        var counts = new int[m];
        for (int t = half; t < n - half; t++)
        {
            double trend = 0;
            for (int k = -half; k <= half; k++)
            {
                trend += even && Math.Abs(k) == half ? 0.5 * history[t + k] : history[t + k];
            }

            trend /= m;
            sums[t % m] += multiplicative ? history[t] / trend : history[t] - trend;
            counts[t % m]++;
        }

        double mean = 0;
        for (int j = 0; j < m; j++)
        {
            sums[j] /= Math.Max(1, counts[j]);
            mean += sums[j] / m;
        }

        for (int j = 0; j < m; j++)
        {
            sums[j] = multiplicative ? sums[j] / mean : sums[j] - mean;
        }

        return sums;
    }

    /// <summary>Multiplicative indices if the history is positive and tests as seasonal, else <see langword="null"/>.</summary>
    internal static double[]? TestedIndices(ReadOnlySpan<double> history, int seasonLength)
    {
        if (!IsSeasonal(history, seasonLength))
        {
            return null;
        }

        foreach (double y in history)
        {
            if (y <= 0)
            {
                return null;
            }
        }

        double[] indices = ClassicalIndices(history, seasonLength, multiplicative: true);
        return Array.TrueForAll(indices, static index => index > 0.01) ? indices : null;
    }
}
