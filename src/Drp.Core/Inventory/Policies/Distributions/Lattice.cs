namespace Drp.Inventory.Policies;

/// <summary>Builds and combines tables of probabilities over multiples of a step.</summary>
internal static class Lattice
{
    public const int LargestTable = 200_000;

    private const double Leftover = 1e-15;

    /// <summary>
    /// The table of a counting distribution from the logarithm of its largest mass and the ratio of each mass to the one
    /// before; up to where nothing noticeable is left.
    /// </summary>
    public static double[] OfRatios(int mode, double logarithmAtMode, Func<int, double> ratio)
    {
        var upwards = new List<double> { Math.Exp(logarithmAtMode) };
        for (var n = mode + 1; n < LargestTable; n++)
        {
            var next = ratio(n);
            var mass = upwards[^1] * next;

            // With ratios that hardly change any more, the masses from here on sum to this one over (1 − ratio).
            if (mass <= Leftover * (1 - next))
                break;
            upwards.Add(mass);
        }

        var table = new double[mode + upwards.Count];
        upwards.CopyTo(table, mode);
        for (var n = mode; n > 0 && table[n] > 0; n--)
            table[n - 1] = table[n] / ratio(n);

        // The logarithm loses some of its last digits for large counts; the table still sums to 1.
        var sum = 0d;
        foreach (var mass in table)
            sum += mass;
        for (var n = 0; n < table.Length; n++)
            table[n] /= sum;
        return table;
    }

    /// <summary>
    /// The table of any distribution: its own masses when it lies on this step, the mass within half a step on either
    /// side when it is continuous. What would be negative counts at 0.
    /// </summary>
    public static double[] Of(IDemandDistribution demand, double step)
    {
        if (demand is LatticeDemand own && own.LatticeStep.Equals(step))
            return own.Probabilities;
        var offset = demand.LatticeStep > 0 ? 0 : 0.5;
        var table = new List<double>();
        var below = 0d;
        for (var i = 0; i < LargestTable; i++)
        {
            var cumulative = demand.CumulativeProbability((i + offset) * step);
            table.Add(Math.Max(0, cumulative - below));
            below = cumulative;
            if (cumulative >= 1 - Leftover || (i * step > demand.Mean + 12 * demand.StandardDeviation && cumulative > 1 - 1e-13))
                break;
        }

        return [.. table];
    }

    /// <summary>The table of a sum of two independent demands.</summary>
    public static double[] Sum(double[] left, double[] right)
    {
        var sum = new double[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            var p = left[i];
            if (p > 0)
                for (var j = 0; j < right.Length; j++)
                    sum[i + j] += p * right[j];
        }

        return Trim(sum);
    }

    /// <summary>The table of a sum of n independent demands of one distribution.</summary>
    public static double[] Power(double[] table, int count)
    {
        double[]? result = null;
        for (var square = table; count > 0; count >>= 1)
        {
            if ((count & 1) != 0)
                result = result is null ? square : Sum(result, square);
            if (count > 1)
                square = Sum(square, square);
        }

        return result ?? [1];
    }

    private static double[] Trim(double[] table)
    {
        var length = table.Length;
        var left = 0d;
        while (length > 1 && left + table[length - 1] < Leftover)
            left += table[--length];
        return length == table.Length ? table : table[..length];
    }
}
