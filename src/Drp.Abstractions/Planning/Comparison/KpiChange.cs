namespace Drp.Planning;

/// <summary>A key performance indicator of two plans. Immutable.</summary>
public sealed record KpiChange
{
    /// <summary>What <see cref="PlanKpis"/> calls it.</summary>
    public required string Name { get; init; }

    /// <summary>In the first plan; <see langword="null"/> where it has no value.</summary>
    public decimal? Before { get; init; }

    /// <summary>In the second plan; <see langword="null"/> where it has no value.</summary>
    public decimal? After { get; init; }
}
