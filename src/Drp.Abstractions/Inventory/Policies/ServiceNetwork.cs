namespace Drp.Inventory.Policies;

/// <summary>
/// A network of stages whose supply relations form a tree (or several): assembly, distribution, or any mix, as long as no
/// two stages are connected in two ways. Immutable.
/// </summary>
public sealed record ServiceNetwork
{
    /// <summary>The stages; at least one.</summary>
    public required IReadOnlyList<ServiceStage> Stages { get; init; }

    /// <summary>The supply relations.</summary>
    public required IReadOnlyList<ServiceArc> Arcs { get; init; }

    /// <summary>
    /// The demand bound as a number of deviations: a stage covers z·σ·√τ above the mean over τ periods; above 0.
    /// 1.6449 bounds normal demand 95 % of the time.
    /// </summary>
    public required double SafetyFactor { get; init; }

    /// <summary>
    /// How deviations of several demands add up: (Σ σᵖ)^(1/p), p from 1 to 2. 2 (the default) for independent demands, 1 for
    /// demands that move together.
    /// </summary>
    public double PoolingExponent { get; init; } = 2;
}
