namespace Drp.Inventory.Policies;

/// <summary>
/// Which classes a template is for. Of several rules that fit an item the most specific holds: both letters, then ABC
/// alone, then XYZ alone, then neither. Immutable.
/// </summary>
public sealed record PolicyRule
{
    /// <summary>The class by value; <see langword="null"/> (the default) for any.</summary>
    public AbcClass? Abc { get; init; }

    /// <summary>The class by steadiness; <see langword="null"/> (the default) for any.</summary>
    public XyzClass? Xyz { get; init; }

    /// <summary>The template.</summary>
    public required StockPolicyTemplate Template { get; init; }
}
