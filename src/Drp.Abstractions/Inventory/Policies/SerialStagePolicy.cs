namespace Drp.Inventory.Policies;

/// <summary>The base stock of one stage of a serial system. Immutable.</summary>
public sealed record SerialStagePolicy
{
    /// <summary>The stage's code.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// Echelon base stock: the position of everything at, on the way to and below this stage, less customers' back orders,
    /// is kept at this level.
    /// </summary>
    public required ComputedQuantity EchelonBaseStock { get; init; }

    /// <summary>
    /// Local base stock that behaves the same: Ŝ of this stage less Ŝ of the stage below, Ŝ being the lowest echelon level
    /// from a stage upwards and 0 below the first.
    /// </summary>
    public required ComputedQuantity LocalBaseStock { get; init; }

    /// <summary>Lower bound of the echelon level, after Shang and Song.</summary>
    public required double LowerBound { get; init; }

    /// <summary>Upper bound of the echelon level, after Shang and Song.</summary>
    public required double UpperBound { get; init; }
}
