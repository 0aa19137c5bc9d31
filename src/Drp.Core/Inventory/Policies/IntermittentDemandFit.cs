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
    private const int FirstTable = 1024;
    private const double Nothing = 1e-19;

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
        double size = 0, square = 0;
        foreach (var seen in _sizes)
        {
            size += (double)seen / _sizes.Length;
            square += (double)seen * (double)seen / _sizes.Length;
        }

        var mean = count * size;
        var deviation = Math.Sqrt(count * square + extra * size * size);

        var step = _sizes.Length > 0 && Array.TrueForAll(_sizes, decimal.IsInteger) ? WholeStep(_sizes) : _sizes.Aggregate(CommonStep);
        var length = Math.Ceiling((mean + 60 * deviation) / (double)step) + 2 * (double)(_sizes[^1] / step);
        var groups = Groups(step);
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

        // (a + b·s/n)·share is a part that stays and a part that falls with n: both are made once.
        var stays = new double[sizes.Length];
        var falls = new double[sizes.Length];
        for (var i = 0; i < sizes.Length; i++)
            (stays[i], falls[i]) = (a * sizes[i].Share, b * sizes[i].Steps * sizes[i].Share);
        var table = new double[Math.Min(length, FirstTable)];
        table[0] = none;
        var sum = none;
        var n = 1;
        for (var still = 0; n < length && still <= sizes[^1].Steps && (n <= LeastTable || sum < 1 - 1e-15); n++)
        {
            if (n == table.Length)
                Array.Resize(ref table, Math.Min(length, 2 * n));
            var mass = 0d;
            var inverse = 1d / n;
            for (var i = 0; i < sizes.Length && sizes[i].Steps <= n; i++)
                mass += (stays[i] + falls[i] * inverse) * table[n - sizes[i].Steps];
            table[n] = mass;
            sum += mass;

            // Once the masses were nothing for longer than the largest size, all later ones are nothing too.
            still = mass < Nothing && n > LeastTable ? still + 1 : 0;
        }

        Array.Resize(ref table, n);
        for (var i = 0; i < n; i++)
            table[i] /= sum;
        return table;
    }

    /// <summary>Each size in steps with its share, ascending; the sizes are sorted.</summary>
    private (int Steps, double Share)[] Groups(decimal step)
    {
        var groups = new List<(int Steps, double Share)>(_sizes.Length);
        for (var i = 0; i < _sizes.Length;)
        {
            var next = i + 1;
            while (next < _sizes.Length && _sizes[next] == _sizes[i])
                next++;
            groups.Add(((int)Math.Min(int.MaxValue, _sizes[i] / step), (double)(next - i) / _sizes.Length));
            i = next;
        }

        return [.. groups];
    }

    // Most histories are whole units below 2^63, where the remainder of integers is many times quicker than that of decimals.
    private static decimal WholeStep(decimal[] sizes)
    {
        if (sizes[^1] > long.MaxValue)
            return sizes.Aggregate(CommonStep);
        var step = 0L;
        foreach (var size in sizes)
        {
            var (left, right) = (step, (long)size);
            while (right != 0)
                (left, right) = (right, left % right);
            step = left;
        }

        return step;
    }

    private static decimal CommonStep(decimal left, decimal right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }
}
