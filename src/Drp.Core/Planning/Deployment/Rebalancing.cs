namespace Drp.Planning;

/// <summary>
/// Moves excess between siblings where another one is short, if the move is worth it. Pure, exact and thread-safe.
/// </summary>
/// <remarks>
/// Lanes are taken in the order of their cost per unit, ties by index. Each moves the smaller of excess and need, rounded
/// down to its multiple, if the excess won't be used up at home, and if the value and the cost of the move pass the guards.
/// Excess is what lies above everything that the giving location needs itself; need is what the receiving one lacks.
/// </remarks>
public static class Rebalancing
{
    /// <summary>Plans the moves.</summary>
    /// <param name="lanes">The lateral lanes, in code order.</param>
    /// <param name="excess">Excess per location, Q4, not negative; receives what is left.</param>
    /// <param name="need">Need per location, Q4, not negative; receives what is left.</param>
    /// <param name="dailyDemand">Demand per day of each location, Q4, not negative; for the burn-out guard.</param>
    /// <param name="unitValue">The value of one base unit, not negative.</param>
    /// <param name="unit">The item's smallest quantity, Q4, positive.</param>
    /// <param name="guards">The thresholds.</param>
    /// <param name="moved">Receives the quantity per lane.</param>
    /// <param name="refusals">Receives per lane why nothing was moved.</param>
    /// <exception cref="ArgumentException">Lengths don't fit.</exception>
    public static void Plan(
        ReadOnlySpan<LateralLane> lanes, Span<long> excess, Span<long> need, ReadOnlySpan<long> dailyDemand, decimal unitValue, long unit,
        RebalancingGuards guards, Span<long> moved, Span<RebalancingRefusal> refusals)
    {
        ArgumentNullException.ThrowIfNull(guards);
        ArgumentOutOfRangeException.ThrowIfNegative(unitValue);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        if (need.Length != excess.Length || dailyDemand.Length != excess.Length)
            throw new ArgumentException("Excess, need and demand have one value per location.", nameof(need));
        if (moved.Length != lanes.Length || refusals.Length != lanes.Length)
            throw new ArgumentException("There must be one result per lane.", nameof(moved));
        moved.Clear();
        Span<int> order = lanes.Length <= 128 ? stackalloc int[lanes.Length] : new int[lanes.Length];
        Cheapest(lanes, order);
        foreach (var index in order)
        {
            var lane = lanes[index];
            var quantity = ExactMath.FloorTo(Math.Min(excess[lane.From], need[lane.To]), Math.Max(unit, lane.Multiple));
            var refusal = Judge(lane, quantity, excess[lane.From], need[lane.To], dailyDemand[lane.From], unitValue, guards);
            refusals[index] = refusal;
            if (refusal != RebalancingRefusal.None) continue;
            moved[index] = quantity;
            excess[lane.From] -= quantity;
            need[lane.To] -= quantity;
        }
    }

    private static RebalancingRefusal Judge(
        in LateralLane lane, long quantity, long excess, long need, long dailyDemand, decimal unitValue, RebalancingGuards guards)
    {
        var refusal = RebalancingRefusal.None;
        if (excess <= 0) refusal |= RebalancingRefusal.NoExcess;
        if (need <= 0) refusal |= RebalancingRefusal.NoNeed;
        if (refusal != RebalancingRefusal.None) return refusal;
        if (quantity == 0 || quantity < lane.Minimum) return RebalancingRefusal.BelowLot;
        if (excess <= dailyDemand * guards.BurnOutDays) refusal |= RebalancingRefusal.BurnsOut;
        var units = quantity / 10_000m;
        var value = units * unitValue;
        if (value < guards.MinimumValue) refusal |= RebalancingRefusal.BelowValue;
        if (guards.MaximumCostShare is { } share && lane.FixedCost + units * lane.UnitCost > share * value) refusal |= RebalancingRefusal.AboveCost;
        return refusal;
    }

    /// <summary>A stable insertion sort: lanes are few.</summary>
    private static void Cheapest(ReadOnlySpan<LateralLane> lanes, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var k = i;
            for (; k > 0 && lanes[order[k - 1]].UnitCost > lanes[i].UnitCost; k--) order[k] = order[k - 1];
            order[k] = i;
        }
    }
}
