namespace Drp.Credit;

/// <summary>How a partner or a node stands against its limit. Immutable.</summary>
public sealed record CreditPosition
{
    /// <summary>Whose limit it is.</summary>
    public required CreditHolderKind Kind { get; init; }

    /// <summary>The partner's or the node's id.</summary>
    public required string HolderId { get; init; }

    /// <summary>The currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether there is a limit.</summary>
    public required CreditLimitState State { get; init; }

    /// <summary>Limit + temporary limits + collateral of the day; 0 where there is no limit.</summary>
    public decimal Limit { get; init; }

    /// <summary>The exposure; the amount that was asked for included, where it was reserved.</summary>
    public required CreditExposure Exposure { get; init; }

    /// <summary>Limit − exposure; <see langword="null"/> where there is no limit.</summary>
    public decimal? Available => State == CreditLimitState.Limited ? Limit - Exposure.Total : null;
}
