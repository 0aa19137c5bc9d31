namespace Drp.Planning;

/// <summary>How a supply is split into quotas of customer classes, without moving stock.</summary>
public enum ClassSplit
{
    /// <summary>No quotas: every class may take what there is, first come first served. The default.</summary>
    FirstCome = 0,

    /// <summary>In proportion to the classes' forecasts.</summary>
    ForecastRatio = 1,

    /// <summary>By given percentages of the supply; what they leave of 100 is nobody's.</summary>
    GivenRatio = 2,

    /// <summary>Fixed quantities, in the order of the classes while the supply lasts.</summary>
    FixedQuantity = 3,
}
