namespace Drp.Inventory.Policies;

/// <summary>An item's class by value and by steadiness. Immutable.</summary>
/// <param name="Abc">The class by value.</param>
/// <param name="Xyz">The class by steadiness.</param>
public readonly record struct AbcXyzClass(AbcClass Abc, XyzClass Xyz)
{
    /// <summary>Both letters, such as <c>AX</c>.</summary>
    public override string ToString() => $"{Abc}{Xyz}";
}
