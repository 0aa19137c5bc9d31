namespace Drp.Inventory.Policies;

/// <summary>A goal on the share of replenishment cycles that end without a stockout. Immutable.</summary>
public sealed record CycleServiceGoal : ServiceGoal
{
    /// <summary>The level α.</summary>
    public required CycleServiceLevel Level { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Level.ToString();
}
