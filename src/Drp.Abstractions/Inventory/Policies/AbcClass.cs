namespace Drp.Inventory.Policies;

/// <summary>What share of the total value an item belongs to.</summary>
public enum AbcClass
{
    /// <summary>The few items that make most of the value.</summary>
    A,

    /// <summary>The middle.</summary>
    B,

    /// <summary>The many items that make little of the value, and those without any.</summary>
    C,
}
