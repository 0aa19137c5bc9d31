namespace Drp.Forecasting;

/// <summary>
/// A history with its season taken out, and the way back. Positive histories are divided by their indices, others have
/// them subtracted.
/// </summary>
internal sealed class SeasonalAdjustment
{
    private readonly double[] index;
    private readonly bool ratio;
    private readonly int length;

    private SeasonalAdjustment(double[] index, bool ratio, int length, double[] adjusted)
    {
        this.index = index;
        this.ratio = ratio;
        this.length = length;
        Adjusted = adjusted;
    }

    public double[] Adjusted { get; }

    /// <summary>Share of the raw indices' variation that is no noise, over 0 to 1.</summary>
    public double Strength { get; private init; }

    /// <summary>The scale on which profiles are estimated: logarithms if every value is positive.</summary>
    public static double[] Scale(ReadOnlySpan<double> y, out bool ratio)
    {
        ratio = Ets.IsPositive(y);
        double[] z = y.ToArray();
        for (int t = 0; ratio && t < z.Length; t++)
        {
            z[t] = Math.Log(z[t]);
        }

        return z;
    }

    /// <summary>The adjustment by <see cref="SeasonalProfile"/> of a scaled history, or null if it shows no season.</summary>
    public static SeasonalAdjustment? ByProfile(ReadOnlySpan<double> y, ReadOnlySpan<double> scaled, bool ratio, int m)
    {
        if (m < 2 || y.Length < SeasonalProfile.Shortest(m))
        {
            return null;
        }

        var index = new double[m];
        if (!SeasonalProfile.Estimate(scaled, m, index, out double strength))
        {
            return null;
        }

        for (int j = 0; ratio && j < m; j++)
        {
            index[j] = Math.Exp(index[j]);
        }

        return Apply(y, index, ratio, new double[y.Length], strength);
    }

    /// <summary>The classical adjustment of the M competitions, or null if the history fails its test.</summary>
    public static SeasonalAdjustment? Classical(ReadOnlySpan<double> y, int m)
    {
        double[]? index = Seasonality.TestedIndices(y, m);
        return index is null ? null : Apply(y, index, true, new double[y.Length]);
    }

    /// <summary>Puts the season back into forecasts that start right after the history.</summary>
    public void Restore(Span<double> forecast)
    {
        int j = length % index.Length;
        for (int h = 0; h < forecast.Length; h++)
        {
            forecast[h] = ratio ? forecast[h] * index[j] : forecast[h] + index[j];
            j = j + 1 == index.Length ? 0 : j + 1;
        }
    }

    /// <summary>Puts the season back into an adjusted history.</summary>
    public double[] Restored(ReadOnlySpan<double> adjusted)
    {
        var values = new double[adjusted.Length];
        for (int t = 0; t < values.Length; t++)
        {
            double factor = index[t % index.Length];
            values[t] = ratio ? adjusted[t] * factor : adjusted[t] + factor;
        }

        return values;
    }

    /// <summary>How much an error of the adjusted history weighs at a step ahead (0-based).</summary>
    public double ErrorFactor(int step) => ratio ? index[(length + step) % index.Length] : 1;

    private static SeasonalAdjustment Apply(ReadOnlySpan<double> y, double[] index, bool ratio, double[] into, double strength = 1)
    {
        int j = 0;
        for (int t = 0; t < y.Length; t++)
        {
            into[t] = ratio ? y[t] / index[j] : y[t] - index[j];
            j = j + 1 == index.Length ? 0 : j + 1;
        }

        return new SeasonalAdjustment(index, ratio, y.Length, into) { Strength = strength };
    }
}
