namespace Drp.Approvals;

/// <summary>One rung of an amount chain. Immutable.</summary>
public sealed record ChainRung
{
    /// <summary>Who decides on this rung.</summary>
    public required ApproverRule Approver { get; init; }

    /// <summary>The largest amount that this rung may approve, inclusive; <see langword="null"/> for any amount.</summary>
    public decimal? UpTo { get; init; }
}
