namespace Drp.Planning;

/// <summary>A lane between two siblings, for rebalancing. Immutable; quantities Q4 (10⁻⁴ of a base unit).</summary>
public readonly record struct LateralLane
{
    /// <summary>The index of the location that gives.</summary>
    public required int From { get; init; }

    /// <summary>The index of the location that receives.</summary>
    public required int To { get; init; }

    /// <summary>The cost of moving one base unit, not negative.</summary>
    public decimal UnitCost { get; init; }

    /// <summary>The cost of one move whatever its size, not negative.</summary>
    public decimal FixedCost { get; init; }

    /// <summary>The least quantity of one move; zero for none.</summary>
    public long Minimum { get; init; }

    /// <summary>Moves are whole multiples of this; zero for the item's unit.</summary>
    public long Multiple { get; init; }
}
