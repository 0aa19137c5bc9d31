namespace Drp.Forecasting.DemandPlans;

/// <summary>Where a dealer's demand plan stands.</summary>
public enum DemandPlanStatus
{
    /// <summary>The dealer is at work on it.</summary>
    Draft,

    /// <summary>The dealer has submitted it; the reviewer has it.</summary>
    Submitted,

    /// <summary>The reviewer has accepted it; it counts in the consensus as it is.</summary>
    Accepted,
}
