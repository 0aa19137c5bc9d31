namespace Drp.Inventory.Policies;

/// <summary>
/// Demand of 0, step, 2·step, … with all probabilities in a table. The table ends where less than 10⁻¹⁵ of probability is
/// left, so that sums over it are sums over the whole distribution to the precision of a double.
/// </summary>
internal sealed class LatticeDemand : IDemandDistribution
{
    // Σ over i ≥ index of p, i·p and i²·p: each loss is then a difference of two look-ups, exact in the tail.
    private readonly double[] _tail0;
    private readonly double[] _tail1;
    private readonly double[] _tail2;

    public LatticeDemand(string name, double[] probabilities, double step)
    {
        Name = name;
        LatticeStep = step;
        var n = probabilities.Length;
        Probabilities = probabilities;
        _tail0 = new double[n + 1];
        _tail1 = new double[n + 1];
        _tail2 = new double[n + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            _tail0[i] = _tail0[i + 1] + probabilities[i];
            _tail1[i] = _tail1[i + 1] + i * probabilities[i];
            _tail2[i] = _tail2[i + 1] + (double)i * i * probabilities[i];
        }

        Mean = _tail1[0] * step;
        StandardDeviation = Math.Sqrt(Math.Max(0, _tail2[0] - _tail1[0] * _tail1[0])) * step;
    }

    public string Name { get; }

    public double Mean { get; }

    public double StandardDeviation { get; }

    public double LatticeStep { get; }

    /// <summary>The probability of each multiple of the step, from 0; not to be changed.</summary>
    public double[] Probabilities { get; }

    public double CumulativeProbability(double quantity)
    {
        var index = IndexAtOrBelow(quantity);
        return index < 0 ? 0 : index >= Probabilities.Length ? 1 : Cumulative(index);
    }

    public double Quantile(double probability)
    {
        var index = Numerics.FirstThat(
            i => Cumulative(i) >= probability - Numerics.ProbabilitySlack, 0, Probabilities.Length - 1);
        return index * LatticeStep;
    }

    public double ExpectedShortage(double stock)
    {
        var from = Math.Clamp(IndexAtOrBelow(stock) + 1, 0, _tail0.Length - 1);
        return Math.Max(0, _tail1[from] * LatticeStep - stock * _tail0[from]);
    }

    public double SecondOrderShortage(double stock)
    {
        var from = Math.Clamp(IndexAtOrBelow(stock) + 1, 0, _tail0.Length - 1);
        return Math.Max(0, 0.5 * (
            _tail2[from] * LatticeStep * LatticeStep - 2 * stock * _tail1[from] * LatticeStep + stock * stock * _tail0[from]));
    }

    private double Cumulative(long index) => Math.Clamp(1 - _tail0[index + 1], 0, 1);

    private int IndexAtOrBelow(double quantity)
    {
        var index = Math.Floor(quantity / LatticeStep + 1e-9);
        return index < -1 ? -1 : index > Probabilities.Length ? Probabilities.Length : (int)index;
    }
}
