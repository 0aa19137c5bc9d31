using System.Collections.Frozen;

namespace Drp;

/// <summary>The minor units of currencies, after ISO 4217. Thread-safe.</summary>
public static class Currencies
{
    private static readonly FrozenDictionary<string, int> Exceptions = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["BHD"] = 3,
        ["BIF"] = 0,
        ["CLF"] = 4,
        ["CLP"] = 0,
        ["DJF"] = 0,
        ["GNF"] = 0,
        ["IQD"] = 3,
        ["ISK"] = 0,
        ["JOD"] = 3,
        ["JPY"] = 0,
        ["KMF"] = 0,
        ["KRW"] = 0,
        ["KWD"] = 3,
        ["LYD"] = 3,
        ["OMR"] = 3,
        ["PYG"] = 0,
        ["RWF"] = 0,
        ["TND"] = 3,
        ["UGX"] = 0,
        ["UYI"] = 0,
        ["UYW"] = 4,
        ["VND"] = 0,
        ["VUV"] = 0,
        ["XAF"] = 0,
        ["XOF"] = 0,
        ["XPF"] = 0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Decimal places of a currency's minor unit; 2 where the standard names no other number.</summary>
    public static int MinorDigits(string currency) => Exceptions.GetValueOrDefault(currency, 2);

    /// <summary>One minor unit in major units: 0.01 for the euro, 1 for the yen.</summary>
    public static decimal MinorUnit(string currency) => new(1, 0, 0, false, (byte)MinorDigits(currency));
}
