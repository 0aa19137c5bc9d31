namespace Drp.Inventory.Policies;

/// <summary>What a reorder point can be expected to give. Immutable.</summary>
public sealed record ServiceEstimate
{
    /// <summary>The reorder point less the mean demand of the exposure, in the item's base unit; negative if below it.</summary>
    public required double SafetyStock { get; init; }

    /// <summary>Standard deviation of demand over the exposure, in the item's base unit.</summary>
    public required double ExposureDeviation { get; init; }

    /// <summary>The probability that a cycle ends without a stockout, 0 to 1.</summary>
    public required double CycleService { get; init; }

    /// <summary>Units short per cycle.</summary>
    public required double ExpectedShortagePerCycle { get; init; }

    /// <summary>The share of units served at once, 0 to 1; <see langword="null"/> when no order quantity is known.</summary>
    public required double? FillRate { get; init; }
}
