using System.Text.RegularExpressions;
using Drp.Items;

namespace Drp.Samples.Northwind.Network;

/// <summary>
/// Reads what a unit of sale holds: "24 - 12 oz bottles" is a case of 24 bottles, "10 boxes x 20 bags" a case of 10 boxes of 20
/// bags each, "1 kg pkg." just a package. Prices, stock and orders are all in units of sale, so that is the base unit.
/// </summary>
public static partial class PackContent
{
    /// <summary>The base unit and the units inside it as exact fractions.</summary>
    public static (string BaseUnit, IReadOnlyList<UnitConversion> Inside) Of(string quantityPerUnit)
    {
        Match nested = Nested().Match(quantityPerUnit);
        if (nested.Success)
        {
            long outer = long.Parse(nested.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            long inner = long.Parse(nested.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture);
            return ("case", [Fraction(nested.Groups[2].Value, outer), Fraction(nested.Groups[4].Value, outer * inner)]);
        }

        Match plain = Plain().Match(quantityPerUnit);
        if (plain.Success)
        {
            long count = long.Parse(plain.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            return ("case", [Fraction(plain.Groups[2].Value, count)]);
        }

        Match single = LastWord().Match(quantityPerUnit);
        return (single.Success ? Singular(single.Value) : "piece", []);
    }

    private static UnitConversion Fraction(string unit, long count) =>
        new() { Unit = Singular(unit), Numerator = 1, Denominator = count };

    private static string Singular(string word) => word switch
    {
        "boxes" => "box",
        "glasses" => "glass",
        "pkgs" or "pkg" => "package",
        "sausgs" => "sausage",
        "pieces" => "piece",
        "g" or "ml" => "piece",
        _ => word.TrimEnd('s'),
    };

    [GeneratedRegex(@"^(\d+) (\w+)\.? x (\d+) (\w+)")]
    private static partial Regex Nested();

    // "24 - 12 oz bottles", "30 gift boxes", "10 pkgs."
    [GeneratedRegex(@"^(\d+) (?:- .* |gift )?(boxes|bottles|jars|pkgs|cans|bags|tins|glasses|bars|rounds|pieces|pies)\.?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"[a-z]+(?=\.?$)")]
    private static partial Regex LastWord();
}
