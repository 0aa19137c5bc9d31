namespace Drp.Inventory.Policies;

/// <summary>One period of a simulation, in base units. Immutable.</summary>
public sealed record SimulationPeriod
{
    /// <summary>The period, from 0.</summary>
    public required int Period { get; init; }

    /// <summary>Stock that expired before the period.</summary>
    public required decimal Expired { get; init; }

    /// <summary>What arrived.</summary>
    public required decimal Received { get; init; }

    /// <summary>What was ordered at the review; 0 without one.</summary>
    public required decimal Ordered { get; init; }

    /// <summary>The demand.</summary>
    public required decimal Demand { get; init; }

    /// <summary>How much of this period's demand was served in it.</summary>
    public required decimal ServedAtOnce { get; init; }

    /// <summary>Stock at the end, stock that customers no longer take included.</summary>
    public required decimal Stock { get; init; }

    /// <summary>Demand that waits at the end.</summary>
    public required decimal Backordered { get; init; }
}
