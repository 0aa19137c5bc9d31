namespace Drp.Storage;

/// <summary>
/// Quantities and amounts as they are stored: 64-bit integers at the fixed scale 10⁻⁴, whatever the item's own scale,
/// so that a changed scale never reinterprets history. Thread-safe.
/// </summary>
public static class StoredDecimal
{
    /// <summary>Stored units per whole: 10,000.</summary>
    public const int UnitsPerWhole = 10_000;

    /// <summary>The largest decimal that can be stored: 922,337,203,685,477.5807.</summary>
    public const decimal MaxValue = 922_337_203_685_477.5807m;

    /// <summary>The smallest decimal that can be stored.</summary>
    public const decimal MinValue = -922_337_203_685_477.5808m;

    /// <summary>The stored units of an exact decimal.</summary>
    /// <param name="value">At most four decimal places, between <see cref="MinValue"/> and <see cref="MaxValue"/>.</param>
    /// <exception cref="DrpException">DRP1005: finer than four places, or out of range. Nothing is ever rounded.</exception>
    public static long ToUnits(decimal value)
    {
        if (value is < MinValue or > MaxValue)
        {
            throw Refuse(value, "is out of range");
        }

        decimal units = value * UnitsPerWhole;
        if (decimal.Truncate(units) != units)
        {
            throw Refuse(value, "has more than four decimal places");
        }

        return (long)units;
    }

    /// <summary>The decimal of stored units; exact.</summary>
    public static decimal FromUnits(long units) => (decimal)units / UnitsPerWhole;

    private static DrpException Refuse(decimal value, string why) => new(
        "DRP1005",
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{value} {why}; stored numbers lie between {MinValue} and {MaxValue} at a scale of 0.0001. Round it by the rule that fits before storing."));
}
