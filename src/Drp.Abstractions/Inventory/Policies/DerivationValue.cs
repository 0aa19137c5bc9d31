using System.Globalization;

namespace Drp.Inventory.Policies;

/// <summary>One number in a <see cref="Derivation"/>: an input or an intermediate result. Immutable.</summary>
public sealed record DerivationValue
{
    /// <summary>The symbol that the formula uses, such as <c>σd</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>The number, before any rounding.</summary>
    public required double Value { get; init; }

    /// <summary>What the symbol means, with its unit, in a few words.</summary>
    public required string Meaning { get; init; }

    /// <summary><c>symbol = value (meaning)</c>, six decimals, culture-invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Symbol} = {Value:0.######} ({Meaning})");
}
