namespace Drp.Inventory.Policies;

/// <summary>How steady the demand of an item is.</summary>
public enum XyzClass
{
    /// <summary>Steady demand.</summary>
    X,

    /// <summary>Varying demand.</summary>
    Y,

    /// <summary>Irregular demand, and items without any.</summary>
    Z,
}
