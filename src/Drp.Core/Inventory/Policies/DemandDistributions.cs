using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>
/// The distributions of demand that the stock policies use. Every distribution made here is immutable and safe to share
/// between threads. A deviation of 0 gives a demand that does not vary.
/// </summary>
public static class DemandDistributions
{
    /// <summary>Normal demand.</summary>
    /// <param name="mean">The mean; not negative.</param>
    /// <param name="standardDeviation">The standard deviation; not negative.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="DrpInputException">DRP3101: a parameter is outside its range.</exception>
    public static IDemandDistribution Normal(double mean, double standardDeviation)
    {
        Check("a normal demand", mean, standardDeviation);
        return standardDeviation > 0 ? new NormalDemand(mean, standardDeviation) : new CertainDemand(mean);
    }

    /// <summary>Gamma demand: never negative, continuous.</summary>
    /// <param name="mean">The mean; not negative.</param>
    /// <param name="standardDeviation">The standard deviation; not negative.</param>
    /// <returns>The distribution with these two moments.</returns>
    /// <exception cref="DrpInputException">DRP3101: a parameter is outside its range.</exception>
    public static IDemandDistribution Gamma(double mean, double standardDeviation)
    {
        Check("a gamma demand", mean, standardDeviation);
        return mean > 0 && standardDeviation > 0 ? new GammaDemand(mean, standardDeviation) : new CertainDemand(mean);
    }

    /// <summary>
    /// Poisson demand: whole units that arrive one by one. Above a mean of about 180 000 units the gamma distribution of
    /// the same moments stands in for it, which no reader can tell apart there.
    /// </summary>
    /// <param name="mean">The mean; not negative.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="DrpInputException">DRP3101: the mean is outside its range.</exception>
    public static IDemandDistribution Poisson(double mean)
    {
        Check("a Poisson demand", mean, 0);
        if (mean + 40 * Math.Sqrt(mean) > Lattice.LargestTable)
            return Gamma(mean, Math.Sqrt(mean));
        return new LatticeDemand(
            string.Create(CultureInfo.InvariantCulture, $"Poisson(mean {mean:0.####})"),
            mean > 0
                ? Lattice.OfRatios((int)mean, MathNet.Numerics.Distributions.Poisson.PMFLn(mean, (int)mean), n => mean / n)
                : [1],
            1);
    }

    /// <summary>
    /// Negative binomial demand: whole units, more variable than Poisson. With a variance that does not exceed the mean it
    /// becomes Poisson, its limit; where mean and deviations reach beyond 200 000 units it becomes gamma.
    /// </summary>
    /// <param name="mean">The mean; not negative.</param>
    /// <param name="standardDeviation">The standard deviation; not negative.</param>
    /// <returns>The distribution with these two moments.</returns>
    /// <exception cref="DrpInputException">DRP3101: a parameter is outside its range.</exception>
    public static IDemandDistribution NegativeBinomial(double mean, double standardDeviation)
    {
        Check("a negative binomial demand", mean, standardDeviation);
        var variance = standardDeviation * standardDeviation;
        if (mean <= 0 || variance <= mean * (1 + 1e-9))
            return Poisson(mean);
        if (mean + 40 * standardDeviation > Lattice.LargestTable)
            return Gamma(mean, standardDeviation);
        var successes = mean * mean / (variance - mean);
        var probability = mean / variance;
        var mode = (int)Math.Max(0, Math.Floor((successes - 1) * (1 - probability) / probability));
        return new LatticeDemand(
            string.Create(CultureInfo.InvariantCulture, $"negative binomial(mean {mean:0.####}, deviation {standardDeviation:0.####})"),
            Lattice.OfRatios(
                mode,
                MathNet.Numerics.Distributions.NegativeBinomial.PMFLn(successes, probability, mode),
                n => (n + successes - 1) / n * (1 - probability)),
            1);
    }

    /// <summary>Demand with a given table of probabilities.</summary>
    /// <param name="probabilities">
    /// Quantity to probability; quantities not negative and multiples of <paramref name="step"/>, probabilities summing to
    /// 1 within 10⁻⁹.
    /// </param>
    /// <param name="step">The step that all quantities are multiples of; above 0. Default 1.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="DrpInputException">DRP3101: a quantity or a probability is outside its range.</exception>
    public static IDemandDistribution Discrete(IReadOnlyDictionary<decimal, double> probabilities, decimal step = 1)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var check = new PolicyInputCheck("a discrete demand").Positive("Step", step);
        check.ThrowIfAny();
        check.Require(
            Math.Abs(probabilities.OrderBy(p => p.Key).Sum(p => p.Value) - 1) < 1e-9,
            "DRP3102",
            "The probabilities do not sum to 1.");
        foreach (var (quantity, probability) in probabilities.OrderBy(p => p.Key))
        {
            var subject = quantity.ToString(CultureInfo.InvariantCulture);
            check.NotNegative($"The probability of {subject}", probability)
                .Require(
                    quantity >= 0 && quantity % step == 0 && quantity / step < Lattice.LargestTable,
                    "DRP3102",
                    $"Quantity {subject} is no multiple of the step from 0 to {Lattice.LargestTable} steps.");
        }

        check.ThrowIfAny();
        var table = new double[(int)(probabilities.Keys.Max() / step) + 1];
        foreach (var (quantity, probability) in probabilities)
            table[(int)(quantity / step)] = probability;
        return new LatticeDemand(
            string.Create(CultureInfo.InvariantCulture, $"discrete({probabilities.Count} values)"), table, (double)step);
    }

    /// <summary>The distribution of a family with two given moments.</summary>
    /// <param name="family">The family.</param>
    /// <param name="mean">The mean; not negative.</param>
    /// <param name="standardDeviation">The standard deviation; not negative; ignored by <see cref="DemandFamily.Poisson"/>.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="DrpInputException">DRP3101: a parameter is outside its range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The family is not defined.</exception>
    public static IDemandDistribution Of(DemandFamily family, double mean, double standardDeviation) => family switch
    {
        DemandFamily.Normal => Normal(mean, standardDeviation),
        DemandFamily.Gamma => Gamma(mean, standardDeviation),
        DemandFamily.NegativeBinomial => NegativeBinomial(mean, standardDeviation),
        DemandFamily.Poisson => Poisson(mean),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "This family of demand is not defined."),
    };

    private static void Check(string subject, double mean, double deviation) =>
        new PolicyInputCheck(subject).NotNegative("Mean", mean).NotNegative("StandardDeviation", deviation).ThrowIfAny();
}
