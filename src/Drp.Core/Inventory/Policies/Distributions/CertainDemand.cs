using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>Demand that does not vary: the limit of every family at deviation 0.</summary>
internal sealed class CertainDemand(double mean) : IDemandDistribution
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"certain({mean:0.####})");

    public double Mean => mean;

    public double StandardDeviation => 0;

    public double LatticeStep => 0;

    public double CumulativeProbability(double quantity) => quantity >= mean ? 1 : 0;

    public double Quantile(double probability) => mean;

    public double ExpectedShortage(double stock) => Math.Max(0, mean - stock);

    public double SecondOrderShortage(double stock)
    {
        var shortage = ExpectedShortage(stock);
        return 0.5 * shortage * shortage;
    }
}
