using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>
/// Intermittent demand fitted with a non-negative distribution. Immutable and safe to share between threads.
/// </summary>
public sealed class IntermittentDemandFit
{
    private const long LargestWork = 50_000_000;
    private const double LargestCount = 600;
    private const int LeastTable = 64;

    private readonly decimal[] _sizes;

    internal IntermittentDemandFit(
        IntermittentDemandStatistics statistics, IntermittentFamily family, decimal[] sizes)
    {
        Statistics = statistics;
        Family = family;
        _sizes = sizes;
    }

    /// <summary>What the history looks like.</summary>
    public IntermittentDemandStatistics Statistics { get; }

    /// <summary>The family that was asked for or chosen; never <see cref="IntermittentFamily.Automatic"/>.</summary>
    public IntermittentFamily Family { get; }

    /// <summary>
    /// The demand of lead time and review period. Gamma and negative binomial take the exposure's two moments. Compound
    /// Poisson takes as many demands as periods had one, of the sizes seen: the mean is the history's, the variance the
    /// history's or slightly more. A varying lead time makes the count of demands negative binomial.
    /// </summary>
    /// <param name="leadTime">Lead time in the periods of the history.</param>
    /// <param name="reviewPeriod">Review period in the same periods; not negative.</param>
    /// <returns>The distribution; gamma with the same moments where a table of it would be too large to be of use.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range.</exception>
    public IDemandDistribution Over(LeadTimeStatistics leadTime, double reviewPeriod = 0)
    {
        new PolicyInputCheck("an exposure").LeadTime(leadTime).NotNegative("ReviewPeriod", reviewPeriod).ThrowIfAny();
        var (mean, deviation) = Exposure.Moments(Statistics.PerPeriod, leadTime, reviewPeriod);
        return Family switch
        {
            IntermittentFamily.NegativeBinomial => DemandDistributions.NegativeBinomial(mean, deviation),
            IntermittentFamily.CompoundPoisson when _sizes.Length > 0 && mean > 0 => Compound(leadTime, reviewPeriod),
            _ => DemandDistributions.Gamma(mean, deviation),
        };
    }

    private IDemandDistribution Compound(LeadTimeStatistics leadTime, double reviewPeriod)
    {
        var rate = (double)_sizes.Length / Statistics.Periods;
        var count = rate * (leadTime.Mean + reviewPeriod);
        var extra = rate * leadTime.StandardDeviation * (rate * leadTime.StandardDeviation);
        var size = _sizes.Average(s => (double)s);
        var square = _sizes.Average(s => (double)s * (double)s);
        var mean = count * size;
        var deviation = Math.Sqrt(count * square + extra * size * size);

        var step = _sizes.Aggregate(CommonStep);
        var length = Math.Ceiling((mean + 60 * deviation) / (double)step) + 2 * (double)(_sizes[^1] / step);
        var groups = _sizes.GroupBy(s => (int)Math.Min(int.MaxValue, s / step)).OrderBy(g => g.Key)
            .Select(g => (Steps: g.Key, Share: (double)g.Count() / _sizes.Length)).ToArray();
        if (count > LargestCount || length > Lattice.LargestTable || length * groups.Length > LargestWork)
            return DemandDistributions.Gamma(mean, deviation);

        var table = Panjer(count, extra, groups, (int)length);
        return new LatticeDemand(
            string.Create(
                CultureInfo.InvariantCulture,
                $"compound Poisson({count:0.####} demands expected, {groups.Length} sizes, mean {mean:0.####}, deviation {deviation:0.####})"),
            table,
            (double)step);
    }

    /// <summary>Panjer's recursion (1981) for a sum of a Poisson or negative binomial number of demands.</summary>
    private static double[] Panjer(double count, double extra, (int Steps, double Share)[] sizes, int length)
    {
        double a = 0, b = count, none = Math.Exp(-count);
        if (extra > 0)
        {
            var success = count / (count + extra);
            var number = count * count / extra;
            a = 1 - success;
            b = (number - 1) * a;
            none = Math.Pow(success, number);
        }

        var table = new List<double>(length) { none };
        var sum = none;
        for (var n = 1; n < length && (n <= LeastTable || sum < 1 - 1e-15); n++)
        {
            var mass = 0d;
            foreach (var (steps, share) in sizes)
            {
                if (steps > n)
                    break;
                mass += (a + b * steps / n) * share * table[n - steps];
            }

            table.Add(mass);
            sum += mass;
        }

        return [.. table.Select(p => p / sum)];
    }

    private static decimal CommonStep(decimal left, decimal right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }
}
