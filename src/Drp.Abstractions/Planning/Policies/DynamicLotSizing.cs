namespace Drp.Planning;

/// <summary>The dynamic lot-sizing rules.</summary>
public enum DynamicLotSizing
{
    /// <summary>Least cost per period; the form that skips periods without demand (Silver and Meal 1973).</summary>
    SilverMeal,

    /// <summary>Part-period balancing (DeMatteis 1968): holding cost nearest to the order cost.</summary>
    PartPeriod,

    /// <summary>Least unit cost.</summary>
    LeastUnitCost,

    /// <summary>The optimum (Wagner and Whitin 1958).</summary>
    WagnerWhitin,
}
