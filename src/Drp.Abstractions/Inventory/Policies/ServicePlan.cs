namespace Drp.Inventory.Policies;

/// <summary>The guaranteed-service optimum of a network. Immutable.</summary>
public sealed record ServicePlan
{
    /// <summary>The stages, in the order given.</summary>
    public required IReadOnlyList<ServiceStagePlan> Stages { get; init; }

    /// <summary>Holding cost of all exact safety stocks per period; a statistic, not an amount to post.</summary>
    public required double CostPerPeriod { get; init; }
}
