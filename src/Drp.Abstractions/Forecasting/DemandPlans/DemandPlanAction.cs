namespace Drp.Forecasting.DemandPlans;

/// <summary>What can be done with a demand plan.</summary>
public enum DemandPlanAction
{
    /// <summary>Start a plan, empty or from a proposal.</summary>
    Open,

    /// <summary>The dealer changes quantities.</summary>
    Save,

    /// <summary>The dealer submits.</summary>
    Submit,

    /// <summary>The dealer takes a submitted plan back.</summary>
    Withdraw,

    /// <summary>The reviewer sends a submitted plan back, with a reason.</summary>
    Return,

    /// <summary>The reviewer changes quantities of a submitted plan, with a reason; the submitted ones stay in its history.</summary>
    Adjust,

    /// <summary>The reviewer accepts.</summary>
    Accept,

    /// <summary>The reviewer opens a plan again for the dealer, with a reason and a new lock.</summary>
    Reopen,
}
