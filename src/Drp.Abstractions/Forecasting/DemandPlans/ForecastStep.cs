namespace Drp.Forecasting.DemandPlans;

/// <summary>The numbers of one step on the way to the consensus. Immutable.</summary>
public sealed record ForecastStep
{
    /// <summary>The step's name, such as <c>naive</c>, <c>statistical</c>, <c>dealer</c> or <c>consensus</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its numbers; the source of each is not used.</summary>
    public required IReadOnlyList<ConsensusInput> Numbers { get; init; }
}
