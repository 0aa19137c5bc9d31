namespace Drp.Receivables;

/// <summary>Where a promise to pay stands.</summary>
public enum PromiseStatus
{
    /// <summary>Its day has not passed.</summary>
    Open = 0,

    /// <summary>It was paid in time.</summary>
    Kept = 1,

    /// <summary>It was not paid in time.</summary>
    Broken = 2,

    /// <summary>It was broken, and the amount has been paid since.</summary>
    Late = 3,
}
