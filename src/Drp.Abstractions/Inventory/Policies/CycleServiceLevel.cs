using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>
/// The cycle service level α: the probability that a replenishment cycle ends without a stockout. It counts cycles, not
/// units; <see cref="FillRate"/> counts units. The two are different types with no conversion, so that one can never be
/// passed for the other. Immutable; <c>default</c> stands for "not set" and is refused when read.
/// </summary>
public readonly record struct CycleServiceLevel : IComparable<CycleServiceLevel>
{
    private readonly double _value;

    private CycleServiceLevel(double value) => _value = value;

    /// <summary>The probability, above 0 and below 1.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public double Value => _value > 0
        ? _value
        : throw new InvalidOperationException("The cycle service level was never set; use CycleServiceLevel.Of(0.95).");

    /// <summary>Makes a level from a probability.</summary>
    /// <param name="probability">Above 0 and below 1, both exclusive: 0.95 for 95 %.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not inside (0, 1).</exception>
    public static CycleServiceLevel Of(double probability) => probability is > 0 and < 1
        ? new CycleServiceLevel(probability)
        : throw new ArgumentOutOfRangeException(
            nameof(probability), probability, "A cycle service level lies between 0 and 1, both exclusive.");

    /// <summary>Makes a level from a percentage.</summary>
    /// <param name="percent">Above 0 and below 100, both exclusive: 95 for 95 %.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not inside (0, 100).</exception>
    public static CycleServiceLevel OfPercent(decimal percent) => Of((double)(percent / 100m));

    /// <inheritdoc/>
    public int CompareTo(CycleServiceLevel other) => _value.CompareTo(other._value);

    /// <summary>The level as <c>α 95 %</c>, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"α {_value * 100:0.####} %");

    /// <summary>Whether the left level is lower.</summary>
    public static bool operator <(CycleServiceLevel left, CycleServiceLevel right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left level is higher.</summary>
    public static bool operator >(CycleServiceLevel left, CycleServiceLevel right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left level is lower or equal.</summary>
    public static bool operator <=(CycleServiceLevel left, CycleServiceLevel right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left level is higher or equal.</summary>
    public static bool operator >=(CycleServiceLevel left, CycleServiceLevel right) => left.CompareTo(right) >= 0;
}
