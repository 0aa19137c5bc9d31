using MathNet.Numerics.Distributions;

namespace Drp.Inventory.Policies;

/// <summary>Builds and combines tables of probabilities over multiples of a step.</summary>
internal static class Lattice
{
    public const int LargestTable = 200_000;

    private const double Leftover = 1e-15;

    /// <summary>The table of a counting distribution whose mass is known, up to where nothing noticeable is left.</summary>
    public static double[] OfMass(Func<int, double> mass, double mean, double deviation)
    {
        var table = new List<double>();
        var sum = 0d;
        var length = (int)Math.Min(LargestTable, Math.Ceiling(mean + 12 * deviation + 40));
        for (var i = 0; i < LargestTable && (i < length || sum < 1 - 1e-13); i++)
        {
            var p = mass(i);
            if (i > mean && p < 1e-300)
                break;
            table.Add(p);
            sum += p;
        }

        // The logarithms behind a mass lose some of their last digits for large counts; the table still sums to 1.
        for (var i = 0; i < table.Count; i++)
            table[i] /= sum;
        return [.. table];
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

    public static double PoissonMass(double mean, int n) => mean <= 0 ? (n == 0 ? 1 : 0) : Math.Exp(Poisson.PMFLn(mean, n));

    private static double[] Trim(double[] table)
    {
        var length = table.Length;
        var left = 0d;
        while (length > 1 && left + table[length - 1] < Leftover)
            left += table[--length];
        return length == table.Length ? table : table[..length];
    }
}
