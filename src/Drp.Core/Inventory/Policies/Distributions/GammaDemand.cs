using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Drp.Inventory.Policies;

internal sealed class GammaDemand(double mean, double deviation) : IDemandDistribution
{
    private readonly double _shape = mean * mean / (deviation * deviation);
    private readonly double _size = deviation * deviation / mean;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"gamma(mean {mean:0.####}, deviation {deviation:0.####})");

    public double Mean => mean;

    public double StandardDeviation => deviation;

    public double LatticeStep => 0;

    public double CumulativeProbability(double quantity) => quantity <= 0 ? 0 : Gamma.CDF(_shape, 1, quantity / _size);

    public double Quantile(double probability)
    {
        var high = mean + deviation;
        while (CumulativeProbability(high) < probability)
            high *= 2;
        return Numerics.RootOfIncreasing(x => CumulativeProbability(x) - probability, 0, high);
    }

    public double ExpectedShortage(double stock)
    {
        if (stock <= 0)
            return mean - stock;
        return Math.Max(0, mean * Tail(_shape + 1, stock) - stock * Tail(_shape, stock));
    }

    public double SecondOrderShortage(double stock)
    {
        var square = mean * mean + deviation * deviation;
        if (stock <= 0)
            return 0.5 * (square - 2 * stock * mean + stock * stock);
        return Math.Max(0, 0.5 * (
            square * Tail(_shape + 2, stock) - 2 * stock * mean * Tail(_shape + 1, stock) + stock * stock * Tail(_shape, stock)));
    }

    private double Tail(double shape, double stock) =>
        MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(shape, stock / _size);
}
