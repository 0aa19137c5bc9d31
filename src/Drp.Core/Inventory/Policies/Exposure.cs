using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>The checked demand over lead time and review period, with what a derivation says about it.</summary>
internal sealed class Exposure
{
    private Exposure(SafetyStockInput input, IDemandDistribution demand, double? quantity)
    {
        Demand = demand;
        Quantity = quantity;
        IsNormal = demand is NormalDemand;
        Inputs =
        [
            Value("d", input.Demand.Mean, "mean demand per period"),
            Value("σd", input.Demand.StandardDeviation, "deviation of demand per period"),
            Value("L", input.LeadTime.Mean, "mean lead time in periods"),
            Value("σL", input.LeadTime.StandardDeviation, "deviation of the lead time in periods"),
            Value("R", input.ReviewPeriod, "review period in periods"),
        ];
        Steps =
        [
            Value("E[D(L+R)]", demand.Mean, "mean demand over the exposure"),
            Value("σ", demand.StandardDeviation, "deviation of demand over the exposure"),
        ];
        Note = $"Exposure demand: {demand.Name}.";
    }

    public IDemandDistribution Demand { get; }

    public double? Quantity { get; }

    public bool IsNormal { get; }

    public IReadOnlyList<DerivationValue> Inputs { get; }

    public IReadOnlyList<DerivationValue> Steps { get; }

    public string Note { get; }

    public static Exposure Of(SafetyStockInput input, bool needsQuantity)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new PolicyInputCheck("a safety stock")
            .Demand(input.Demand)
            .LeadTime(input.LeadTime)
            .NotNegative("ReviewPeriod", input.ReviewPeriod)
            .Scale(input.Scale);
        if (input.OrderQuantity is { } given)
            check.Positive("OrderQuantity", given);
        var quantity = input.OrderQuantity is { } q ? (double)q : input.ReviewPeriod * input.Demand.Mean;
        if (needsQuantity)
            check.Require(
                quantity > 0,
                "DRP3102",
                "A fill rate needs the order quantity; give OrderQuantity, or a ReviewPeriod above 0 with a demand above 0.");
        check.ThrowIfAny();

        var (mean, deviation) = Moments(input.Demand, input.LeadTime, input.ReviewPeriod);
        var demand = input.ExposureDemand ?? DemandDistributions.Of(input.Family, mean, deviation);
        return new Exposure(input, demand, quantity > 0 ? quantity : null);
    }

    public static (double Mean, double Deviation) Moments(
        DemandStatistics demand, LeadTimeStatistics leadTime, double reviewPeriod)
    {
        var periods = leadTime.Mean + reviewPeriod;
        var variance = periods * demand.StandardDeviation * demand.StandardDeviation
            + demand.Mean * demand.Mean * leadTime.StandardDeviation * leadTime.StandardDeviation;
        return (demand.Mean * periods, Math.Sqrt(variance));
    }
}
