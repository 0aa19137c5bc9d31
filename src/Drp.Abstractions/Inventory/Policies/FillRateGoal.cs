namespace Drp.Inventory.Policies;

/// <summary>A goal on the share of units that is served from stock at once. Immutable.</summary>
public sealed record FillRateGoal : ServiceGoal
{
    /// <summary>The rate β.</summary>
    public required FillRate Rate { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Rate.ToString();
}
