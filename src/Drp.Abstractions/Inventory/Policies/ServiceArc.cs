namespace Drp.Inventory.Policies;

/// <summary>A supply relation between two stages. Immutable.</summary>
public sealed record ServiceArc
{
    /// <summary>The supplying stage.</summary>
    public required string From { get; init; }

    /// <summary>The supplied stage.</summary>
    public required string To { get; init; }

    /// <summary>Units of the supplying stage in one unit of the supplied one; above 0. Default 1.</summary>
    public double UnitsPerUnit { get; init; } = 1;
}
