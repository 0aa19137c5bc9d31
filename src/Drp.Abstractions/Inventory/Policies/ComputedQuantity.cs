using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>
/// A quantity that a formula computed: the exact statistic, the decimal it became when rounded up to the item's scale, and
/// how it was derived. Immutable.
/// </summary>
public sealed record ComputedQuantity
{
    private const double LargestQuantity = 900_000_000_000_000d;

    /// <summary>The quantity in the item's base unit, rounded up to <see cref="Scale"/> decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>The result before rounding, in the item's base unit.</summary>
    public required double Exact { get; init; }

    /// <summary>Decimal places of the item's quantity, 0 to 4.</summary>
    public required int Scale { get; init; }

    /// <summary>Formula, inputs and steps behind <see cref="Exact"/>.</summary>
    public required Derivation Derivation { get; init; }

    /// <summary>
    /// Rounds a statistic up to an item's scale. A result that lies within 10⁻⁹ (relative) above a step of the scale is
    /// that step: otherwise the last bit of a double would buy a whole unit.
    /// </summary>
    /// <param name="exact">The result of the formula, in the item's base unit.</param>
    /// <param name="scale">Decimal places of the item's quantity, 0 to 4.</param>
    /// <param name="derivation">How <paramref name="exact"/> was computed.</param>
    /// <returns>The quantity with its derivation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not 0 to 4.</exception>
    /// <exception cref="DrpException">DRP3103: the result is not a number or is too large for a quantity.</exception>
    public static ComputedQuantity RoundUp(double exact, int scale, Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 4);
        if (!double.IsFinite(exact) || Math.Abs(exact) > LargestQuantity)
            throw new DrpException(
                "DRP3103",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The computed {derivation.Subject} is {exact}, which is no quantity (limit ±9·10¹⁴). Check the units of its inputs."));

        var power = scale switch { 0 => 1m, 1 => 10m, 2 => 100m, 3 => 1_000m, _ => 10_000m };
        var tolerance = 1e-9 * Math.Max(1, Math.Abs(exact));
        var value = decimal.Ceiling((decimal)(exact - tolerance) * power) / power;

        // The ceiling of a little below nothing is minus zero, which is equal to zero but not the same bits in a fingerprint.
        value = value == 0 ? 0 : value;
        return new ComputedQuantity { Value = value, Exact = exact, Scale = scale, Derivation = derivation };
    }

    /// <summary>The derivation as text, with the result before and after rounding; culture-invariant.</summary>
    public string Explain() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Derivation}\n  gives {Exact:0.######}, rounded up to {Scale} decimals: {Value}");

    /// <summary>The rounded quantity, culture-invariant.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
