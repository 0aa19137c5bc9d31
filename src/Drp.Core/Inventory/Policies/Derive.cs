namespace Drp.Inventory.Policies;

/// <summary>Short spelling for the parts of a derivation.</summary>
internal static class Derive
{
    public static DerivationValue Value(string symbol, double value, string meaning) =>
        new() { Symbol = symbol, Value = value, Meaning = meaning };
}
