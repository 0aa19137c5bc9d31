namespace Drp.Forecasting.DemandPlans;

/// <summary>One row of the life of a demand plan. Immutable.</summary>
public sealed record DemandPlanTransition
{
    /// <summary>The status before.</summary>
    public required DemandPlanStatus From { get; init; }

    /// <summary>The action.</summary>
    public required DemandPlanAction Action { get; init; }

    /// <summary>The status after.</summary>
    public required DemandPlanStatus To { get; init; }

    /// <summary>The names of the guards that must hold.</summary>
    public required IReadOnlyList<string> Guards { get; init; }
}
