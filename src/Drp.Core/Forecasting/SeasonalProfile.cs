namespace Drp.Forecasting;

/// <summary>
/// Seasonal indices that can be trusted on short histories. Works on logarithms where all values are positive, so that
/// the season multiplies. Trend and season are separated in two rounds, first with a centred average of one cycle, then
/// with a shorter smoother of what is left, so that every observation of the history counts for its season. The raw
/// index of each season is split into a smooth part (its neighbours in the year) and a spike; each part is shrunk
/// towards nothing by how much of it is noise (positive-part James–Stein, as Miller and Williams 2003 propose).
/// </summary>
internal static class SeasonalProfile
{
    /// <summary>Weight of each cycle relative to the next newer one: seasons drift, and 52 weeks are not quite a year.</summary>
    private const double Decay = 0.75;

    /// <summary>Indices on the given scale by cycle position, summing to 0, or false if there is no season worth using.</summary>
    public static bool Estimate(ReadOnlySpan<double> z, int m, Span<double> index, out double strength)
    {
        int n = z.Length;
        strength = 0;
        index.Clear();
        if (m < 2 || n < Shortest(m))
        {
            return false;
        }

        Span<double> trend = new double[n];
        Span<double> rest = new double[n];
        if (n >= 2 * m)
        {
            CentredAverage(z, m, trend);
        }
        else
        {
            Line(z, m, trend);
        }

        Difference(z, trend, rest);
        Means(rest, m, index);
        for (int round = 0; round < (n < 2 * m ? 0 : 2); round++)
        {
            for (int t = 0; t < n; t++)
            {
                rest[t] = z[t] - index[t % m];
            }

            Triangle(rest, Math.Max(3, (int)(m * 0.4)), trend);
            Difference(z, trend, rest);
            Means(rest, m, index);
        }

        strength = Shrink(rest, m, index);
        return strength > 0;
    }

    /// <summary>Under two cycles: a line with half of the mean change over one cycle, which is free of season.</summary>
    private static void Line(ReadOnlySpan<double> z, int m, Span<double> trend)
    {
        int n = z.Length;
        double change = 0;
        for (int t = m; t < n; t++)
        {
            change += z[t] - z[t - m];
        }

        double slope = 0.5 * change / ((n - m) * m);
        double level = 0;
        for (int t = 0; t < n; t++)
        {
            level += (z[t] - (slope * t)) / n;
        }

        for (int t = 0; t < n; t++)
        {
            trend[t] = level + (slope * t);
        }
    }

    /// <summary>The shortest history with a profile: enough overlap of two cycles to tell season from noise.</summary>
    public static int Shortest(int m) => m + Math.Max(8, m / 4);

    private static void Difference(ReadOnlySpan<double> z, ReadOnlySpan<double> trend, Span<double> rest)
    {
        for (int t = 0; t < z.Length; t++)
        {
            rest[t] = z[t] - trend[t];
        }
    }

    /// <summary>Centred average of one cycle; beyond its ends it goes on with half of its mean slope over one cycle.</summary>
    private static void CentredAverage(ReadOnlySpan<double> z, int m, Span<double> trend)
    {
        int n = z.Length;
        int half = m / 2;
        int from = half;
        int to = n - half;
        bool even = m % 2 == 0;
        double sum = 0;
        int width = even ? m : (2 * half) + 1;
        for (int t = 0; t < width; t++)
        {
            sum += z[t];
        }

        if (even)
        {
            double before = sum;
            for (int t = half; t < to; t++)
            {
                double after = before - z[t - half] + z[t + half];
                trend[t] = (before + after) / (2 * m);
                before = after;
            }
        }
        else
        {
            for (int t = half; t < to; t++)
            {
                trend[t] = sum / width;
                sum += t + half + 1 < n ? z[t + half + 1] - z[t - half] : 0;
            }
        }

        int span = Math.Min(m, to - 1 - from);
        double head = span > 0 ? 0.5 * (trend[from + span] - trend[from]) / span : 0;
        double tail = span > 0 ? 0.5 * (trend[to - 1] - trend[to - 1 - span]) / span : 0;
        for (int t = 0; t < from; t++)
        {
            trend[t] = trend[from] - (head * (from - t));
        }

        for (int t = to; t < n; t++)
        {
            trend[t] = trend[to - 1] + (tail * (t - to + 1));
        }
    }

    /// <summary>Moving average applied twice (a triangle), with the window cut at the ends.</summary>
    private static void Triangle(ReadOnlySpan<double> z, int window, Span<double> into)
    {
        Span<double> once = new double[z.Length];
        Average(z, window / 2, once);
        Average(once, window / 2, into);
    }

    private static void Average(ReadOnlySpan<double> z, int reach, Span<double> into)
    {
        int n = z.Length;
        double sum = 0;
        int from = 0;
        int to = 0;
        for (int t = 0; t < n; t++)
        {
            int wanted = Math.Min(n, t + reach + 1);
            while (to < wanted)
            {
                sum += z[to++];
            }

            int first = Math.Max(0, t - reach);
            while (from < first)
            {
                sum -= z[from++];
            }

            into[t] = sum / (to - from);
        }
    }

    private static void Means(ReadOnlySpan<double> rest, int m, Span<double> index)
    {
        int n = rest.Length;
        double mean = 0;
        for (int j = 0; j < m; j++)
        {
            double sum = 0;
            double count = 0;
            for (int t = j; t < n; t += m)
            {
                sum = (sum * Decay) + rest[t];
                count = (count * Decay) + 1;
            }

            index[j] = sum / count;
            mean += index[j] / m;
        }

        for (int j = 0; j < m; j++)
        {
            index[j] -= mean;
        }
    }

    /// <summary>Shrinks smooth part and spikes apart; returns the share of the indices' variation that is signal.</summary>
    private static double Shrink(ReadOnlySpan<double> rest, int m, Span<double> index)
    {
        int n = rest.Length;
        double within = 0;
        for (int t = 0; t < n; t++)
        {
            double e = rest[t] - index[t % m];
            within += e * e;
        }

        // Each index took a degree of freedom from its few observations.
        double noise = within / Math.Max(1, n - m) * m / n;
        Span<double> smooth = new double[m];
        int reach = m >= 24 ? 2 : 0;
        Circular(index, reach, smooth, out double smoothShare);
        double smoothPower = 0;
        double spikePower = 0;
        double total = 0;
        for (int j = 0; j < m; j++)
        {
            double spike = index[j] - smooth[j];
            smoothPower += smooth[j] * smooth[j] / m;
            spikePower += spike * spike / m;
            total += index[j] * index[j] / m;
        }

        double spikeShare = reach == 0 ? 0 : 1 - smoothShare;
        double keepSmooth = smoothPower > 0 ? Math.Max(0, 1 - (noise * smoothShare / smoothPower)) : 0;
        double keepSpike = spikePower > 0 && reach > 0 ? Math.Max(0, 1 - (noise * spikeShare / spikePower)) : 0;
        double mean = 0;
        for (int j = 0; j < m; j++)
        {
            index[j] = (keepSmooth * smooth[j]) + (keepSpike * (index[j] - smooth[j]));
            mean += index[j] / m;
        }

        for (int j = 0; j < m; j++)
        {
            index[j] -= mean;
        }

        return total > 0 ? ((keepSmooth * smoothPower) + (keepSpike * spikePower)) / total : 0;
    }

    /// <summary>Circular triangular smoothing; share is the part of white noise's variance that it lets through.</summary>
    private static void Circular(ReadOnlySpan<double> index, int reach, Span<double> smooth, out double share)
    {
        int m = index.Length;
        double weightSum = (reach + 1) * (reach + 1);
        share = 0;
        for (int k = -reach; k <= reach; k++)
        {
            double weight = (reach + 1 - Math.Abs(k)) / weightSum;
            share += weight * weight;
        }

        for (int j = 0; j < m; j++)
        {
            double sum = 0;
            for (int k = -reach; k <= reach; k++)
            {
                sum += (reach + 1 - Math.Abs(k)) / weightSum * index[(j + k + m) % m];
            }

            smooth[j] = sum;
        }
    }
}
