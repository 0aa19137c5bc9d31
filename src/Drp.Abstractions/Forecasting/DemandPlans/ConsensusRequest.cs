namespace Drp.Forecasting.DemandPlans;

/// <summary>What is brought together with the plans that dealers submitted. Immutable.</summary>
public sealed record ConsensusRequest
{
    /// <summary>
    /// The numbers of the other sources, the statistical forecast above all; none of the source
    /// <c>dealer</c>, which is read from the plans. Default: none.
    /// </summary>
    public IReadOnlyList<ConsensusInput> Numbers { get; init; } = [];

    /// <summary>The weights; the most specific holds. A source without weight counts 0.</summary>
    public required IReadOnlyList<ConsensusWeight> Weights { get; init; }

    /// <summary>Numbers that people agreed on, in place of the weighted ones. Default: none.</summary>
    public IReadOnlyList<ConsensusOverride> Overrides { get; init; } = [];
}
