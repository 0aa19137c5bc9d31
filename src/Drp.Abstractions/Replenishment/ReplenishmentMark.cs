namespace Drp.Replenishment;

/// <summary>How far a company's replenishment was when a snapshot was read. Take it before the snapshot. Immutable.</summary>
public sealed record ReplenishmentMark
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>How often orders became firm so far.</summary>
    public required long Value { get; init; }
}
