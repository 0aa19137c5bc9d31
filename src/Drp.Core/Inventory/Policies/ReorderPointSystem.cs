using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>A checked (r,Q) system with its cost functions.</summary>
internal sealed class ReorderPointSystem
{
    private ReorderPointSystem(ReorderPointInput input, IDemandDistribution demand)
    {
        Demand = demand;
        Rate = input.DemandRate;
        K = (double)input.Costs.Order;
        H = (double)input.Costs.Holding;
        P = (double)input.Costs.Shortage;
        Scale = input.Scale;
        Inputs =
        [
            Value("λ", Rate, "demand per unit of time"),
            Value("L", input.LeadTime, "lead time in units of time"),
            Value("K", K, "cost of one order"),
            Value("h", H, "cost of holding a unit for a unit of time"),
            Value("p", P, "cost of a unit short"),
        ];
    }

    public IDemandDistribution Demand { get; }

    public double Rate { get; }

    public double K { get; }

    public double H { get; }

    public double P { get; }

    public int Scale { get; }

    public double Step => Demand.LatticeStep;

    public IReadOnlyList<DerivationValue> Inputs { get; }

    public static ReorderPointSystem Of(ReorderPointInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        new PolicyInputCheck("an (r,Q) policy")
            .Positive("DemandRate", input.DemandRate)
            .NotNegative("DemandDeviation", input.DemandDeviation)
            .NotNegative("LeadTime", input.LeadTime)
            .Costs(input.Costs)
            .Positive("Costs.Order", input.Costs.Order)
            .Scale(input.Scale)
            .ThrowIfAny();
        return new ReorderPointSystem(input, input.LeadTimeDemand ?? DemandDistributions.Normal(
            input.DemandRate * input.LeadTime, input.DemandDeviation * Math.Sqrt(input.LeadTime)));
    }

    /// <summary>g(y): cost per unit of time when the position was y a lead time ago.</summary>
    public double Rating(double position) =>
        H * (position - Demand.Mean) + (H + P) * Demand.ExpectedShortage(position);

    public double QuantityWithBackorders() => Math.Sqrt(2 * K * Rate * (H + P) / (H * P));

    /// <summary>The nearest quantity of at least one step where demand comes in steps; the quantity itself otherwise.</summary>
    public double WholeQuantity(double q) =>
        Step > 0 ? Math.Max(1, Math.Round(q / Step, MidpointRounding.AwayFromZero)) * Step : q;

    public double CostPerTime(double r, double q)
    {
        if (Step > 0)
        {
            var sum = K * Rate * Step;
            var count = Math.Max(1, (long)Math.Round(q / Step));
            for (var n = 1L; n <= count; n++)
                sum += Step * Rating(r + n * Step);
            return sum / (count * Step);
        }

        double low = r - Demand.Mean, high = low + q;
        var integral = H * (high * high - low * low) / 2
            + (H + P) * (Demand.SecondOrderShortage(r) - Demand.SecondOrderShortage(r + q));
        return (K * Rate + integral) / q;
    }

    public double BestReorderPoint(double q)
    {
        var best = Demand.Quantile(P / (P + H));
        if (Step <= 0)
            return Numerics.RootOfIncreasing(r => Rating(r + q) - Rating(r), best - q, best);

        // In steps the window r+1 … r+Q moves up while the position it would leave costs more than the one it gains.
        var r = best - q;
        while (Rating(r + q + Step) < Rating(r + Step))
            r += Step;
        return r;
    }

    public (double R, double Q) OptimalContinuous()
    {
        double Excess(double q)
        {
            var r = BestReorderPoint(q);
            return Rating(r) - CostPerTime(r, q);
        }

        var high = QuantityWithBackorders();
        while (Excess(high) < 0)
            high *= 2;
        var quantity = Numerics.RootOfIncreasing(Excess, 0, high);
        return (BestReorderPoint(quantity), quantity);
    }

    public (double R, double Q) OptimalInSteps()
    {
        // The cheapest positions are taken one by one, from the best outwards, while each is below the average so far.
        var low = Demand.Quantile(P / (P + H));
        var high = low;
        var sum = K * Rate * Step + Step * Rating(low);
        var taken = Step;
        while (true)
        {
            double below = Rating(low - Step), above = Rating(high + Step);
            var next = Math.Min(below, above);
            if (next >= sum / taken)
                return (low - Step, taken);
            if (below < above)
                low -= Step;
            else
                high += Step;
            sum += Step * next;
            taken += Step;
        }
    }

    /// <summary>The stock at which the expected shortage is a given number of units.</summary>
    public double PointOfShortage(double shortage)
    {
        var high = Demand.Mean + Demand.StandardDeviation + 1;
        while (Demand.ExpectedShortage(high) > shortage)
            high += high + Demand.StandardDeviation;
        return Numerics.RootOfIncreasing(
            r => shortage - Demand.ExpectedShortage(r), Demand.Mean - shortage - Demand.StandardDeviation - 1, high);
    }
}
