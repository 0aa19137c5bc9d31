namespace Drp.Planning;

/// <summary>What a fixed order quantity does with a requirement that is larger than the quantity.</summary>
public enum FixedQuantityOverflow
{
    /// <summary>The smallest multiple of the quantity that covers the requirement. The default.</summary>
    Multiples = 0,

    /// <summary>One order, raised to the requirement (Orlicky's convention).</summary>
    RaiseToNeed = 1,
}
