namespace Drp.Inventory.Policies;

/// <summary>What a policy would have given. Quantities are in base units and leave the warm-up out. Immutable.</summary>
public sealed record SimulationReport
{
    /// <summary>Periods reported.</summary>
    public required int Periods { get; init; }

    /// <summary>Total demand.</summary>
    public required decimal Demand { get; init; }

    /// <summary>Demand served in its own period.</summary>
    public required decimal ServedAtOnce { get; init; }

    /// <summary>Demand that was lost; 0 where demand waits.</summary>
    public required decimal Lost { get; init; }

    /// <summary>Service by quantity, 0 to 1: served at once ÷ demand; <see langword="null"/> without demand.</summary>
    public double? FillRate => Demand > 0 ? (double)(ServedAtOnce / Demand) : null;

    /// <summary>Replenishment cycles that ended: from one period with a receipt (or the start) to the one before the next.</summary>
    public required int Cycles { get; init; }

    /// <summary>Cycles in which no demand went short.</summary>
    public required int CyclesWithoutStockout { get; init; }

    /// <summary>Service by cycle, 0 to 1; <see langword="null"/> if no cycle ended.</summary>
    public double? CycleService => Cycles > 0 ? (double)CyclesWithoutStockout / Cycles : null;

    /// <summary>Periods in which demand went short.</summary>
    public required int StockoutPeriods { get; init; }

    /// <summary>Stock at the end of each period, summed; divided by the periods it is the mean stock.</summary>
    public required decimal StockPeriods { get; init; }

    /// <summary>Demand that waits at the end of each period, summed.</summary>
    public required decimal BackorderPeriods { get; init; }

    /// <summary>The mean stock at the end of a period.</summary>
    public double MeanStock => (double)(StockPeriods / Periods);

    /// <summary>The highest stock at the end of a period.</summary>
    public required decimal HighestStock { get; init; }

    /// <summary>Stock that expired.</summary>
    public required decimal Waste { get; init; }

    /// <summary>Orders placed.</summary>
    public required int Orders { get; init; }

    /// <summary>Quantity ordered.</summary>
    public required decimal Ordered { get; init; }

    /// <summary>Quantity received.</summary>
    public required decimal Received { get; init; }

    /// <summary>Stock at the end of the last period.</summary>
    public required decimal FinalStock { get; init; }

    /// <summary>Demand that waits after the last period.</summary>
    public required decimal FinalBackorders { get; init; }

    /// <summary>
    /// What the replay cost: orders, stock held at the end of periods, and demand that waited over the end of a period or was
    /// lost. Exact; the costs' unit of time is a period.
    /// </summary>
    /// <param name="costs">Costs per period; a lost unit costs the shortage cost once.</param>
    /// <returns>The cost in the currency of <paramref name="costs"/>.</returns>
    public decimal Cost(StockCosts costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return Orders * costs.Order + StockPeriods * costs.Holding + (BackorderPeriods + Lost) * costs.Shortage;
    }

    /// <summary>Every period, warm-up included, where it was asked for; else empty.</summary>
    public required IReadOnlyList<SimulationPeriod> Trace { get; init; }
}
