namespace Drp.Planning;

/// <summary>
/// The two costs that look-ahead lot sizing weighs, as exact integers. Immutable. With a quantity in Q4 both come to the
/// same scale: setup · 10⁸ and holding · quantity are 10⁻¹² of a currency unit.
/// </summary>
public readonly record struct LotCosts
{
    /// <summary>From the scale of <see cref="Setup"/> to the scale in which costs are compared.</summary>
    internal const long SetupFactor = 100_000_000;

    private const decimal CostUnit = 1_000_000_000_000m;

    /// <summary>The cost of placing one order, 10⁻⁴ of a currency unit; not negative.</summary>
    public long Setup { get; init; }

    /// <summary>The cost of carrying one base unit over one bucket, 10⁻⁸ of a currency unit; not negative.</summary>
    public long Holding { get; init; }

    /// <summary>Costs from amounts in one currency.</summary>
    /// <param name="setup">Per order; at most four decimals.</param>
    /// <param name="holdingPerUnitAndBucket">Per base unit and bucket; at most eight decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or has more decimals than its scale holds.</exception>
    public static LotCosts Of(decimal setup, decimal holdingPerUnitAndBucket)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(setup);
        ArgumentOutOfRangeException.ThrowIfNegative(holdingPerUnitAndBucket);
        return new LotCosts { Setup = Scaled(setup, 10_000m, nameof(setup)), Holding = Scaled(holdingPerUnitAndBucket, 100_000_000m, nameof(holdingPerUnitAndBucket)) };
    }

    /// <summary>A compared cost (10⁻¹² of a currency unit) as an amount.</summary>
    /// <exception cref="OverflowException">The cost doesn't fit a decimal.</exception>
    public static decimal ToAmount(Int128 cost) => (decimal)cost / CostUnit;

    private static long Scaled(decimal amount, decimal scale, string name)
    {
        var scaled = amount * scale;
        if (scaled != decimal.Truncate(scaled))
            throw new ArgumentOutOfRangeException(name, amount, "The amount has more decimals than its scale holds; round it first.");
        return (long)scaled;
    }
}
