namespace Drp.Credit;

/// <summary>What credit says, with every reason. Immutable.</summary>
public sealed record CreditAnswer
{
    /// <summary>The verdict.</summary>
    public required CreditVerdict Verdict { get; init; }

    /// <summary>Every reason for watch, hold or stop, by code and subject; empty for ok.</summary>
    public required IReadOnlyList<Fault> Reasons { get; init; }

    /// <summary>The partner's position, then those of the nodes above it that have terms, the nearest first.</summary>
    public required IReadOnlyList<CreditPosition> Positions { get; init; }

    /// <summary>Whether the amount may go ahead: ok or watch.</summary>
    public bool Allows => Verdict is CreditVerdict.Ok or CreditVerdict.Watch;
}
