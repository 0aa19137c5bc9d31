namespace Drp.Inventory.Policies;

/// <summary>
/// A chain of stages, each supplied by the next, under continuous review with back orders at the customer's end. Immutable.
/// </summary>
public sealed record SerialSystemInput
{
    /// <summary>The stages, the one that serves customers first; at least one.</summary>
    public required IReadOnlyList<SerialStage> Stages { get; init; }

    /// <summary>Cost of one customer's unit waiting for one unit of time; above 0.</summary>
    public required decimal BackorderCost { get; init; }

    /// <summary>Mean demand per unit of time; above 0.</summary>
    public required double DemandRate { get; init; }

    /// <summary>
    /// Standard deviation of the demand of one unit of time, above 0, for normal demand; <see langword="null"/> (the
    /// default) for Poisson demand, whose levels are whole numbers.
    /// </summary>
    public double? DemandDeviation { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4. Default 0.</summary>
    public int Scale { get; init; }
}
