using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// The guaranteed-service optimum: every stage quotes a service time that it always keeps up to its demand bound, and the
/// service times of least total safety-stock cost are found by a dynamic program over the tree. Pure; safe to call from any
/// thread. Source: Graves and Willems, Optimizing Strategic Safety Stock Placement in Supply Chains, Manufacturing and
/// Service Operations Management 2 (2000), with the node order of its section 4.
/// </summary>
public static class GuaranteedService
{
    private const string Source = "Graves & Willems (2000)";

    /// <summary>The service times and stocks of least cost; among equal ones those that the lowest service times give.</summary>
    /// <param name="network">A tree of stages, or several trees.</param>
    /// <returns>The plan, stages in the order given.</returns>
    /// <exception cref="DrpInputException">
    /// DRP3101: a number is outside its range, a code is unknown or appears twice (DRP3105), or two stages are connected in
    /// two ways (DRP3104).
    /// </exception>
    public static ServicePlan Solve(ServiceNetwork network)
    {
        var tree = ServiceTree.Of(network);
        tree.Solve();
        var plans = network.Stages.Select(stage => Plan(network, tree, stage)).ToArray();
        return new ServicePlan { Stages = plans, CostPerPeriod = plans.Sum(p => p.CostPerPeriod) };
    }

    /// <summary>The cost per period of given service times, each stage's inbound time being the longest quoted to it.</summary>
    /// <param name="network">A tree of stages, or several trees.</param>
    /// <param name="serviceTimes">Code to service time in whole periods, one for every stage.</param>
    /// <returns>The cost; <see langword="null"/> if a stage can't keep its time or quotes more than it may.</returns>
    /// <exception cref="DrpInputException">As for <see cref="Solve"/>.</exception>
    public static double? CostPerPeriod(ServiceNetwork network, IReadOnlyDictionary<string, int> serviceTimes)
    {
        ArgumentNullException.ThrowIfNull(serviceTimes);
        return ServiceTree.Of(network).Cost(serviceTimes);
    }

    private static ServiceStagePlan Plan(ServiceNetwork network, ServiceTree tree, ServiceStage stage)
    {
        var node = tree[stage.Code];
        var net = node.Inbound + stage.ProcessingTime - node.Service;
        var safety = network.SafetyFactor * node.Deviation * Math.Sqrt(net);
        DerivationValue[] inputs =
        [
            Value("SI", node.Inbound, "inbound service time in periods"),
            Value("T", stage.ProcessingTime, "processing time in periods"),
            Value("S", node.Service, "service time quoted in periods"),
            Value("z", network.SafetyFactor, "safety factor of the demand bound"),
            Value("σ", node.Deviation, "deviation of the demand per period that reaches the stage"),
        ];
        return new ServiceStagePlan
        {
            Code = stage.Code,
            InboundServiceTime = node.Inbound,
            ServiceTime = node.Service,
            NetReplenishmentTime = net,
            DemandMean = node.Mean,
            DemandDeviation = node.Deviation,
            CostPerPeriod = (double)stage.HoldingCost * safety,
            SafetyStock = ComputedQuantity.RoundUp(safety, stage.Scale, new Derivation
            {
                Subject = $"safety stock of {stage.Code}",
                Formula = "z·σ·√(SI + T − S)",
                Source = Source,
                Inputs = inputs,
            }),
            BaseStock = ComputedQuantity.RoundUp(node.Mean * net + safety, stage.Scale, new Derivation
            {
                Subject = $"base stock of {stage.Code}",
                Formula = "μ·(SI + T − S) + z·σ·√(SI + T − S)",
                Source = Source,
                Inputs = [Value("μ", node.Mean, "mean demand per period that reaches the stage"), .. inputs],
            }),
        };
    }
}
