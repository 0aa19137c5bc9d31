namespace Drp.Planning;

/// <summary>
/// The zones of a demand-driven buffer (DDMRP), Q4 (10⁻⁴ of a base unit), rounded up to the item's unit. Immutable.
/// </summary>
/// <remarks>
/// Yellow = ADU·DLT. Red = base (ADU·DLT·LTF) + safety (base·VF), rounded once. Green = max(minimum order, ADU·order cycle,
/// ADU·DLT·LTF). Source: Ptak and Smith, Demand Driven Material Requirements Planning.
/// </remarks>
public readonly record struct BufferZones
{
    /// <summary>Red: the safety in the buffer.</summary>
    public required long Red { get; init; }

    /// <summary>Yellow: the demand of the decoupled lead time.</summary>
    public required long Yellow { get; init; }

    /// <summary>Green: the size and rhythm of orders.</summary>
    public required long Green { get; init; }

    /// <summary>The order trigger: an order is placed at it or below.</summary>
    public long TopOfYellow => checked(Red + Yellow);

    /// <summary>The level ordered up to.</summary>
    public long TopOfGreen => checked(Red + Yellow + Green);

    /// <summary>Zones from a buffer's parameters.</summary>
    /// <param name="averageDailyUsage">ADU in base units per day, not negative.</param>
    /// <param name="decoupledLeadTime">DLT in days, not negative.</param>
    /// <param name="leadTimeFactor">LTF, not negative, usually 0.2 to 1.</param>
    /// <param name="variabilityFactor">VF, not negative, usually 0.2 to 1.</param>
    /// <param name="minimumOrder">Minimum order quantity in base units; 0 for none.</param>
    /// <param name="orderCycleDays">Days between orders; 0 for none.</param>
    /// <param name="unit">The item's smallest quantity, Q4, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative parameter.</exception>
    /// <exception cref="OverflowException">A zone exceeds 64 bits.</exception>
    public static BufferZones Of(
        decimal averageDailyUsage, int decoupledLeadTime, decimal leadTimeFactor, decimal variabilityFactor, decimal minimumOrder,
        int orderCycleDays, long unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(averageDailyUsage);
        ArgumentOutOfRangeException.ThrowIfNegative(decoupledLeadTime);
        ArgumentOutOfRangeException.ThrowIfNegative(leadTimeFactor);
        ArgumentOutOfRangeException.ThrowIfNegative(variabilityFactor);
        ArgumentOutOfRangeException.ThrowIfNegative(minimumOrder);
        ArgumentOutOfRangeException.ThrowIfNegative(orderCycleDays);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        var leadTimeDemand = averageDailyUsage * decoupledLeadTime;
        var redBase = leadTimeDemand * leadTimeFactor;
        return new BufferZones
        {
            Red = Rounded(redBase + redBase * variabilityFactor, unit),
            Yellow = Rounded(leadTimeDemand, unit),
            Green = Rounded(Math.Max(minimumOrder, Math.Max(averageDailyUsage * orderCycleDays, redBase)), unit),
        };
    }

    private static long Rounded(decimal quantity, long unit) =>
        ExactMath.CeilingTo((long)decimal.Ceiling(quantity * 10_000m), unit);
}
