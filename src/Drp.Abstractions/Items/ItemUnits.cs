using Drp.Planning;

namespace Drp.Items;

/// <summary>Exact conversion of quantities into an item's base unit.</summary>
public static class ItemUnits
{
    /// <summary>
    /// Converts to the base unit. What the item's scale can't show exactly is rounded up for demand and down for supply
    /// and stock, so that a conversion never invents goods.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="quantity">Quantity in <paramref name="unit"/>.</param>
    /// <param name="unit">The unit; ordinal comparison.</param>
    /// <param name="roundUp">True for demand, false for supply and stock.</param>
    /// <param name="converted">Quantity in base units; 0 when there is no conversion.</param>
    /// <returns>False when the item has no conversion for the unit: that is a fault, never 1:1.</returns>
    public static bool TryToBase(Item item, decimal quantity, string unit, bool roundUp, out decimal converted)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(unit);
        converted = 0m;
        if (string.Equals(unit, item.BaseUnit, StringComparison.Ordinal))
        {
            converted = quantity;
            return true;
        }

        foreach (UnitConversion conversion in item.Conversions)
        {
            if (!string.Equals(conversion.Unit, unit, StringComparison.Ordinal))
            {
                continue;
            }

            if (conversion.Numerator <= 0 || conversion.Denominator <= 0)
            {
                return false;
            }

            decimal step = 1m / Pow10(item.Scale);
            decimal numerator = quantity * conversion.Numerator;
            decimal steps = decimal.Floor(numerator / (conversion.Denominator * step));
            while (steps * step * conversion.Denominator > numerator)
            {
                steps--;
            }

            if (roundUp && steps * step * conversion.Denominator < numerator)
            {
                steps++;
            }

            converted = steps * step;
            return true;
        }

        return false;
    }

    private static decimal Pow10(int scale) => Q4.One / Q4.Unit(scale);
}
