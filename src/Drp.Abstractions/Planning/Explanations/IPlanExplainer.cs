namespace Drp.Planning;

/// <summary>
/// Answers questions about a plan that are worked out for what is asked, not for everything: pegging and the reason behind
/// an order. Thread-safe.
/// </summary>
public interface IPlanExplainer
{
    /// <summary>What an order is for, one level up: parts that sum to its quantity.</summary>
    /// <param name="orderCode">The order's code.</param>
    /// <param name="kind">The plan it belongs to.</param>
    /// <returns>The pegs in the order in which requirements are served; <see langword="null"/> for an unknown order.</returns>
    IReadOnlyList<Peg>? Pegs(string orderCode, PlanKind kind = PlanKind.Unconstrained);

    /// <summary>What an order is for, level by level down to the customer.</summary>
    /// <param name="orderCode">The order's code.</param>
    /// <param name="kind">The plan it belongs to.</param>
    /// <returns>A tree whose leaves are orders of customers, forecast, uplift, safety stock and lot rounding.</returns>
    PegNode? PegTree(string orderCode, PlanKind kind = PlanKind.Unconstrained);

    /// <summary>Why an order is what it is.</summary>
    /// <param name="orderCode">The order's code.</param>
    /// <param name="kind">The plan it belongs to.</param>
    /// <returns>The derivation; <see langword="null"/> for an unknown order.</returns>
    OrderDerivation? Why(string orderCode, PlanKind kind = PlanKind.Unconstrained);

    /// <summary>What deployment could not serve whole of an item's requests, in the order in which it was asked.</summary>
    /// <param name="item">The item's code.</param>
    /// <returns>The cuts; empty for an unknown item, or where the plan has no constrained side.</returns>
    IReadOnlyList<DeploymentCut> Cuts(string item);
}
