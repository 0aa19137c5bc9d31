using System.Globalization;

namespace Drp.Inventory.Policies;

internal sealed class NormalDemand(double mean, double deviation) : IDemandDistribution
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"normal(mean {mean:0.####}, deviation {deviation:0.####})");

    public double Mean => mean;

    public double StandardDeviation => deviation;

    public double LatticeStep => 0;

    public double CumulativeProbability(double quantity) => Numerics.Cumulative((quantity - mean) / deviation);

    public double Quantile(double probability) => mean + Numerics.NormalQuantile(probability) * deviation;

    public double ExpectedShortage(double stock) => deviation * LossFunctions.StandardNormal((stock - mean) / deviation);

    public double SecondOrderShortage(double stock) =>
        deviation * deviation * LossFunctions.StandardNormalSecondOrder((stock - mean) / deviation);
}
