namespace Drp.Inventory.Policies;

/// <summary>A checked (s,S) system over whole steps: one-period costs, the renewal function and Zheng–Federgruen's search.</summary>
internal sealed class MinMaxSystem
{
    private readonly double[] _demand;
    private readonly LatticeDemand _exposure;
    private readonly double _k;
    private readonly double _h;
    private readonly double _p;
    private readonly List<double> _renewal;
    private readonly List<double> _renewalSum;

    private MinMaxSystem(MinMaxInput input, double step, double[] demand)
    {
        Step = step;
        _demand = demand;
        _exposure = new LatticeDemand(input.PeriodDemand.Name, Lattice.Power(demand, input.LeadTime + 1), 1);
        _k = (double)input.Costs.Order;
        _h = (double)input.Costs.Holding * step;
        _p = (double)input.Costs.Shortage * step;
        _renewal = [1 / (1 - demand[0])];
        _renewalSum = [0, _renewal[0]];
    }

    public double Step { get; }

    public static PolicyInputCheck Check(MinMaxInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.PeriodDemand);
        var check = new PolicyInputCheck("an (s,S) policy")
            .Positive("PeriodDemand.Mean", input.PeriodDemand.Mean)
            .NotNegative("LeadTime", (decimal)input.LeadTime)
            .Costs(input.Costs)
            .Scale(input.Scale);
        return input.Step is { } step ? check.Positive("Step", step) : check;
    }

    public static MinMaxSystem Of(MinMaxInput input)
    {
        var check = Check(input);
        check.ThrowIfAny();
        var demand = input.PeriodDemand;
        var finest = Math.Pow(10, -input.Scale);
        var step = input.Step is { } given ? (double)given
            : demand.LatticeStep > 0 ? demand.LatticeStep
            : finest * Math.Max(1, Math.Ceiling(demand.Mean / 200 / finest));
        check.Require(
            (demand.Mean + 12 * demand.StandardDeviation) / step < Lattice.LargestTable,
            "DRP3102",
            FormattableString.Invariant($"Demand in steps of {step} needs too large a table; give a coarser Step."));
        check.ThrowIfAny();
        var table = Lattice.Of(demand, step);
        check.Require(
            table[0] < 1 - 1e-9,
            "DRP3102",
            FormattableString.Invariant($"Demand in steps of {step} is always 0; give a finer Step."));
        check.ThrowIfAny();
        return new MinMaxSystem(input, step, table);
    }

    /// <summary>The cost per period of ordering up to S whenever the position is at or below s, both in steps.</summary>
    public double Cost(long s, long upTo)
    {
        var length = (int)(upTo - s);
        Extend(length);
        var sum = _k;
        for (var j = 0; j < length; j++)
            sum += _renewal[j] * Rating(upTo - j);
        return sum / _renewalSum[length];
    }

    public (long S, long UpTo, double Cost) Optimal()
    {
        var best = (long)_exposure.Quantile(_p / (_p + _h));
        var upTo = best;
        var s = best - 1;
        var cost = Cost(s, upTo);
        while (cost > Rating(s))
            cost = Cost(--s, upTo);

        for (var candidate = upTo + 1; Rating(candidate) <= cost; candidate++)
        {
            if (Cost(s, candidate) >= cost)
                continue;
            upTo = candidate;
            while (s + 1 < upTo && Cost(s, upTo) <= Rating(s + 1))
                s++;
            cost = Cost(s, upTo);
        }

        return (s, upTo, cost);
    }

    private double Rating(long position) =>
        _h * (position - _exposure.Mean) + (_h + _p) * _exposure.ExpectedShortage(position);

    private void Extend(int length)
    {
        while (_renewal.Count < length)
        {
            var j = _renewal.Count;
            var mass = 0d;
            for (var l = Math.Min(j, _demand.Length - 1); l >= 1; l--)
                mass += _demand[l] * _renewal[j - l];
            mass /= 1 - _demand[0];
            _renewal.Add(mass);
            _renewalSum.Add(_renewalSum[^1] + mass);
        }
    }
}
