namespace Drp.Forecasting;

/// <summary>
/// The simplest forecasts, which every other method has to beat. Pure functions, thread-safe. Source: Hyndman and
/// Athanasopoulos, <i>Forecasting: Principles and Practice</i>, section 5.2.
/// </summary>
public static class Baselines
{
    /// <summary>The mean of the whole history, for every future period.</summary>
    /// <param name="history">Oldest first, at least one value.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    public static double[] Mean(ReadOnlySpan<double> history, int horizon)
    {
        Check(history, horizon);
        return Flat(Average(history), horizon);
    }

    /// <summary>The last value, for every future period.</summary>
    /// <inheritdoc cref="Mean"/>
    public static double[] Naive(ReadOnlySpan<double> history, int horizon)
    {
        Check(history, horizon);
        return Flat(history[^1], horizon);
    }

    /// <summary>The value of the same season in the last cycle; the last value if the history is shorter than a cycle.</summary>
    /// <param name="history">Oldest first, at least one value.</param>
    /// <param name="seasonLength">Periods in a cycle, at least 1.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    public static double[] SeasonalNaive(ReadOnlySpan<double> history, int seasonLength, int horizon)
    {
        Check(history, horizon);
        ArgumentOutOfRangeException.ThrowIfLessThan(seasonLength, 1);
        int cycle = history.Length < seasonLength ? 1 : seasonLength;
        var forecast = new double[horizon];
        for (int h = 0; h < horizon; h++)
        {
            forecast[h] = history[history.Length - cycle + (h % cycle)];
        }

        return forecast;
    }

    /// <summary>The line through the first and the last value, continued; flat for a single value.</summary>
    /// <inheritdoc cref="Mean"/>
    public static double[] Drift(ReadOnlySpan<double> history, int horizon)
    {
        Check(history, horizon);
        double slope = history.Length < 2 ? 0 : (history[^1] - history[0]) / (history.Length - 1);
        var forecast = new double[horizon];
        for (int h = 0; h < horizon; h++)
        {
            forecast[h] = history[^1] + ((h + 1) * slope);
        }

        return forecast;
    }

    /// <summary>The mean of the last <paramref name="window"/> values (of all, if there are fewer).</summary>
    /// <param name="history">Oldest first, at least one value.</param>
    /// <param name="window">Periods averaged, at least 1.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    public static double[] MovingAverage(ReadOnlySpan<double> history, int window, int horizon)
    {
        Check(history, horizon);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        return Flat(Average(history[Math.Max(0, history.Length - window)..]), horizon);
    }

    /// <summary>
    /// Naive2, the yardstick of the M competitions: the last value of the seasonally adjusted history, with the season
    /// put back. Adjusted only if the history has three cycles, no value of zero or less, and passes the 90 % test of
    /// <see cref="Seasonality.IsSeasonal"/>.
    /// </summary>
    /// <inheritdoc cref="SeasonalNaive"/>
    public static double[] Naive2(ReadOnlySpan<double> history, int seasonLength, int horizon)
    {
        Check(history, horizon);
        double[]? indices = Seasonality.TestedIndices(history, seasonLength);
        if (indices is null)
        {
            return Flat(history[^1], horizon);
        }

        double level = history[^1] / indices[(history.Length - 1) % seasonLength];
        var forecast = new double[horizon];
        for (int h = 0; h < horizon; h++)
        {
            forecast[h] = level * indices[(history.Length + h) % seasonLength];
        }

        return forecast;
    }

    internal static double[] Flat(double value, int horizon)
    {
        var forecast = new double[horizon];
        Array.Fill(forecast, value);
        return forecast;
    }

    internal static double Average(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    internal static void Check(ReadOnlySpan<double> history, int horizon)
    {
        if (history.IsEmpty)
        {
            throw new ArgumentException("A forecast needs at least one past value.", nameof(history));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
    }
}
