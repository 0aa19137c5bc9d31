namespace Drp.Forecasting;

/// <summary>From statistics to quantities.</summary>
internal static class Rounding
{
    /// <summary>Largest magnitude of a quantity: beyond it the fixed-scale storage of quantities overflows.</summary>
    public const double Largest = 1e14;

    public static decimal Quantity(double value, int decimals) =>
        decimal.Round((decimal)Math.Clamp(value, -Largest, Largest), decimals, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Single units at the periods in which the accumulated rate passes the next whole. The phase, over 0 to 1, comes
    /// from the key by FNV-1a, the same on every machine.
    /// </summary>
    public static void ToWholeUnits(Span<double> forecast, string key)
    {
        uint hash = 2166136261;
        foreach (char c in key)
        {
            hash = (hash ^ c) * 16777619;
        }

        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        hash ^= hash >> 15;
        double sum = hash / 4294967296.0;
        for (int h = 0; h < forecast.Length; h++)
        {
            double before = Math.Floor(sum);
            sum += forecast[h];
            forecast[h] = Math.Floor(sum) - before;
        }
    }

    public static bool IsWhole(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (value != Math.Floor(value))
            {
                return false;
            }
        }

        return true;
    }
}
