namespace Drp.Receivables;

/// <summary>A line with which the partner disagrees. Immutable.</summary>
public sealed record LineDispute
{
    /// <summary>The id of the line's movement; for something that is missing, the partner's own reference.</summary>
    public required string LineId { get; init; }

    /// <summary>What the partner has instead, or <see langword="null"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
