namespace Drp.Inventory.Policies;

/// <summary>Stock on hand at the start of a simulation. Immutable.</summary>
public sealed record OpeningBatch
{
    /// <summary>Quantity in base units; not negative.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Periods that it can still be used, the first one included; <see langword="null"/> (the default) for ever.</summary>
    public int? UsablePeriods { get; init; }
}
