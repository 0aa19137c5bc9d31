using Drp.Planning;

namespace Drp.Inventory.Policies;

/// <summary>Turns computed stocks into the policies of a planning snapshot, with the derivation kept as text.</summary>
public static class PlanningPolicyExtensions
{
    /// <summary>A computed safety stock as a fixed level.</summary>
    /// <param name="stock">The safety stock.</param>
    /// <returns>The level, rounded up to the item's scale, with formula and inputs.</returns>
    public static SafetyStockPolicy ToSafetyStockPolicy(this SafetyStockResult stock)
    {
        ArgumentNullException.ThrowIfNull(stock);
        return ToSafetyStockPolicy(stock.SafetyStock);
    }

    /// <summary>Any computed stock as a fixed level: the safety stock of a stage of a network, for instance.</summary>
    /// <param name="stock">The stock; not negative.</param>
    /// <returns>The level with formula and inputs.</returns>
    public static SafetyStockPolicy ToSafetyStockPolicy(this ComputedQuantity stock)
    {
        ArgumentNullException.ThrowIfNull(stock);
        return new SafetyStockPolicy.Fixed { Quantity = stock.Value, Derivation = stock.Explain() };
    }

    /// <summary>A computed order quantity as a fixed lot; lot-for-lot where it is 0.</summary>
    /// <param name="orderQuantity">The order quantity.</param>
    /// <returns>The lot-sizing policy.</returns>
    public static LotSizingPolicy ToLotSizingPolicy(this ComputedQuantity orderQuantity)
    {
        ArgumentNullException.ThrowIfNull(orderQuantity);
        return orderQuantity.Value > 0
            ? new LotSizingPolicy.FixedQuantity { Quantity = orderQuantity.Value }
            : LotSizingPolicy.LotForLot;
    }

    /// <summary>
    /// An (s,S) policy for a plan that nets by date. The plan itself looks ahead over lead time and review, so both levels
    /// enter less the demand of that time, and never below 0.
    /// </summary>
    /// <param name="policy">The (s,S) policy.</param>
    /// <param name="exposureDemand">Mean demand over lead time and review period, in the item's base unit.</param>
    /// <returns>Safety stock and order-up-to size.</returns>
    public static (SafetyStockPolicy SafetyStock, LotSizingPolicy LotSizing) ToPlanningPolicies(
        this MinMaxPolicy policy, double exposureDemand)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfNegative(exposureDemand);
        var safety = Less(policy.ReorderPoint, exposureDemand, "safety stock of an (s,S) policy");
        var maximum = Less(policy.OrderUpTo, exposureDemand, "maximum of an (s,S) policy");
        return (
            ToSafetyStockPolicy(safety),
            new LotSizingPolicy.MinMax { Maximum = Math.Max(maximum.Value, safety.Value) });
    }

    /// <summary>An assigned policy as a rule to replay: (r,Q), or order-up-to where there is no order quantity.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The rule with the rounded quantities.</returns>
    public static IReplenishmentRule ToReplenishmentRule(this AssignedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.OrderQuantity.Value > 0
            ? new ReorderPointRule { ReorderPoint = policy.Stock.ReorderPoint.Value, OrderQuantity = policy.OrderQuantity.Value }
            : new OrderUpToRule { Level = policy.Stock.ReorderPoint.Value };
    }

    /// <summary>An (r,Q) policy as a rule to replay.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The rule with the rounded quantities.</returns>
    public static IReplenishmentRule ToReplenishmentRule(this ReorderPointPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new ReorderPointRule { ReorderPoint = policy.ReorderPoint.Value, OrderQuantity = policy.OrderQuantity.Value };
    }

    /// <summary>An (s,S) policy as a rule to replay.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The rule with the rounded quantities.</returns>
    public static IReplenishmentRule ToReplenishmentRule(this MinMaxPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new MinMaxRule { ReorderPoint = policy.ReorderPoint.Value, OrderUpTo = policy.OrderUpTo.Value };
    }

    private static ComputedQuantity Less(ComputedQuantity level, double demand, string subject) => ComputedQuantity.RoundUp(
        Math.Max(0, level.Exact - demand),
        level.Scale,
        new Derivation
        {
            Subject = subject,
            Formula = "max(0, level − E[D(L+R)])",
            Source = level.Derivation.Source,
            Inputs =
            [
                Derive.Value("level", level.Exact, level.Derivation.Subject),
                Derive.Value("E[D(L+R)]", demand, "mean demand over lead time and review"),
            ],
        });
}
