namespace Drp.Planning;

/// <summary>
/// The fixed scale of quantities inside snapshots, plans and storage: 64-bit integers in ten-thousandths of a base unit,
/// whatever the item's scale, so that changing an item's scale never reinterprets history.
/// </summary>
public static class Q4
{
    /// <summary>Ten-thousandths in one base unit.</summary>
    public const long One = 10_000;

    /// <summary>
    /// The largest magnitude of a single input quantity, in ten-thousandths: a tenth of a billion billion. Sums over a
    /// network are checked against overflow before planning.
    /// </summary>
    public const long Maximum = 100_000_000_000_000_000;

    /// <summary>The exact integer of a decimal, if it has at most four decimal places and fits.</summary>
    public static bool TryFrom(decimal value, out long scaled)
    {
        decimal shifted = value * One;
        if (shifted < -Maximum || shifted > Maximum || shifted != decimal.Truncate(shifted))
        {
            scaled = 0;
            return false;
        }

        scaled = (long)shifted;
        return true;
    }

    /// <summary>The decimal of a scaled integer, without trailing zeros.</summary>
    public static decimal ToDecimal(long scaled)
    {
        int scale = 4;
        while (scale > 0 && scaled % 10 == 0)
        {
            scaled /= 10;
            scale--;
        }

        bool negative = scaled < 0;
        ulong magnitude = negative ? (ulong)-(scaled + 1) + 1 : (ulong)scaled;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, negative, (byte)scale);
    }

    /// <summary>The smallest step of an item with so many decimal places (0 to 4), in ten-thousandths.</summary>
    public static long Unit(int itemScale) => itemScale switch
    {
        0 => 10_000,
        1 => 1_000,
        2 => 100,
        3 => 10,
        4 => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(itemScale), itemScale, "A scale is 0 to 4 decimal places."),
    };
}
