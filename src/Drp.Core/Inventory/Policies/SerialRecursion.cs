namespace Drp.Inventory.Policies;

/// <summary>
/// The recursion over a serial system: C_j(y), the cost of stages 1 … j when the echelon position of stage j is y. It is
/// kept as a table over a grid; below the grid every stage is short and C_j is a straight line.
/// </summary>
internal sealed class SerialRecursion
{
    private const int GridPoints = 2048;
    private const int Nodes = 1025;
    private const double Reach = 9;

    private readonly SerialSystemInput _input;
    private readonly double _penalty;

    private SerialRecursion(SerialSystemInput input)
    {
        _input = input;
        _penalty = (double)input.BackorderCost + input.Stages.Sum(s => (double)s.EchelonHoldingCost);
    }

    private bool InSteps => _input.DemandDeviation is null;

    public static SerialRecursion Of(SerialSystemInput input) => new(input);

    public static IDemandDistribution Demand(SerialSystemInput input, double time) => input.DemandDeviation is { } deviation
        ? DemandDistributions.Normal(input.DemandRate * time, deviation * Math.Sqrt(time))
        : DemandDistributions.Poisson(input.DemandRate * time);

    public double[] Solve(out double cost)
    {
        var levels = new double[_input.Stages.Count];
        cost = Run(levels, optimise: true);
        return levels;
    }

    public double Evaluate(IReadOnlyList<double> levels) => Run([.. levels], optimise: false);

    private double Run(double[] levels, bool optimise)
    {
        Func<double, double> below = x => _penalty * Math.Max(0, -x);
        var value = 0d;
        for (var j = 0; j < levels.Length; j++)
        {
            var table = Stage(j, below, levels, optimise);
            value = table.At(levels[j]);
            var (top, cap) = (levels[j], value);
            below = x => x >= top ? cap : table.At(x);
        }

        return value;
    }

    private SerialTable Stage(int j, Func<double, double> below, double[] levels, bool optimise)
    {
        var holding = (double)_input.Stages[j].EchelonHoldingCost;
        var demand = Demand(_input, _input.Stages[j].LeadTime);
        var total = Demand(_input, _input.Stages.Take(j + 1).Sum(s => s.LeadTime));
        var slope = holding;
        for (var i = 0; i < j; i++)
            slope += (double)_input.Stages[i].EchelonHoldingCost;
        slope -= _penalty;

        var high = Math.Max(levels[j], SerialSystem.Bounds(_input, j).High) + total.StandardDeviation + 1;
        var low = InSteps ? 0 : Math.Min(total.Mean - 10 * total.StandardDeviation, high - 1);
        var step = InSteps ? 1 : (high - low) / GridPoints;
        var count = (int)Math.Ceiling((high - low) / step) + 1;
        var (offsets, weights) = Quadrature(demand);
        var values = new double[count];
        for (var n = 0; n < count; n++)
        {
            var y = low + n * step;
            var sum = holding * (y - demand.Mean);
            if (j == 0)
                sum += _penalty * demand.ExpectedShortage(y);
            else
                for (var i = 0; i < offsets.Length; i++)
                    sum += weights[i] * below(y - offsets[i]);
            values[n] = sum;
        }

        var table = new SerialTable(low, step, values, slope, InSteps);
        if (optimise)
            levels[j] = j == 0 ? demand.Quantile((_penalty - holding) / _penalty) : table.ArgMin();
        return table;
    }

    private static (double[] Offsets, double[] Weights) Quadrature(IDemandDistribution demand)
    {
        if (demand.StandardDeviation <= 0)
            return ([demand.Mean], [1]);
        if (demand is LatticeDemand lattice)
            return ([.. Enumerable.Range(0, lattice.Probabilities.Length).Select(i => (double)i)], lattice.Probabilities);

        // The trapezoid rule over a normal density converges faster than any power of its step.
        var offsets = new double[Nodes];
        var weights = new double[Nodes];
        var sum = 0d;
        for (var i = 0; i < Nodes; i++)
        {
            var z = -Reach + 2 * Reach * i / (Nodes - 1);
            offsets[i] = demand.Mean + z * demand.StandardDeviation;
            sum += weights[i] = Numerics.Density(z);
        }

        for (var i = 0; i < Nodes; i++)
            weights[i] /= sum;
        return (offsets, weights);
    }
}
