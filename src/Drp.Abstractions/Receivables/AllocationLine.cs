namespace Drp.Receivables;

/// <summary>What a payment does to one item, and why. Immutable.</summary>
public sealed record AllocationLine
{
    /// <summary>The item as it was before.</summary>
    public required OpenItem Item { get; init; }

    /// <summary>What the payment pays of it.</summary>
    public required decimal Paid { get; init; }

    /// <summary>Discount taken with it, above <see cref="Paid"/>.</summary>
    public decimal Discount { get; init; }

    /// <summary>Small difference given up.</summary>
    public decimal WrittenOff { get; init; }

    /// <summary>The pass that found the item.</summary>
    public required AllocationPass Pass { get; init; }

    /// <summary>What stays open.</summary>
    public decimal Left => Item.Open - Paid - Discount - WrittenOff;
}
