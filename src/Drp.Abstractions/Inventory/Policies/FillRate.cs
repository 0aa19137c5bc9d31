using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>
/// The fill rate β: the share of demanded units that is served from stock at once. It counts units, not
/// cycles; <see cref="CycleServiceLevel"/> counts cycles. The two are different types with no conversion, so that one can never be
/// passed for the other. Immutable; <c>default</c> stands for "not set" and is refused when read.
/// </summary>
public readonly record struct FillRate : IComparable<FillRate>
{
    private readonly double _value;

    private FillRate(double value) => _value = value;

    /// <summary>The share, above 0 and below 1.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public double Value => _value > 0
        ? _value
        : throw new InvalidOperationException("The fill rate was never set; use FillRate.Of(0.95).");

    /// <summary>Makes a rate from a share.</summary>
    /// <param name="share">Above 0 and below 1, both exclusive: 0.95 for 95 %.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not inside (0, 1).</exception>
    public static FillRate Of(double share) => share is > 0 and < 1
        ? new FillRate(share)
        : throw new ArgumentOutOfRangeException(
            nameof(share), share, "A fill rate lies between 0 and 1, both exclusive.");

    /// <summary>Makes a rate from a percentage.</summary>
    /// <param name="percent">Above 0 and below 100, both exclusive: 95 for 95 %.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not inside (0, 100).</exception>
    public static FillRate OfPercent(decimal percent) => Of((double)(percent / 100m));

    /// <inheritdoc/>
    public int CompareTo(FillRate other) => _value.CompareTo(other._value);

    /// <summary>The rate as <c>β 95 %</c>, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"β {_value * 100:0.####} %");

    /// <summary>Whether the left rate is lower.</summary>
    public static bool operator <(FillRate left, FillRate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left rate is higher.</summary>
    public static bool operator >(FillRate left, FillRate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left rate is lower or equal.</summary>
    public static bool operator <=(FillRate left, FillRate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left rate is higher or equal.</summary>
    public static bool operator >=(FillRate left, FillRate right) => left.CompareTo(right) >= 0;
}
