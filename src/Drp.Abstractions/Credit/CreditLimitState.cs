namespace Drp.Credit;

/// <summary>What kind of limit there is. Zero is a limit: prepay only.</summary>
public enum CreditLimitState
{
    /// <summary>Nobody decided yet.</summary>
    NotSet = 0,

    /// <summary>An amount; zero means prepay only.</summary>
    Limited = 1,

    /// <summary>No limit, by decision.</summary>
    Unlimited = 2,
}
