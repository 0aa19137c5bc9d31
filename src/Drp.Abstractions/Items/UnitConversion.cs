namespace Drp.Items;

/// <summary>
/// One unit as an exact fraction of the base unit: 1 unit = <see cref="Numerator"/> / <see cref="Denominator"/> base
/// units. Immutable.
/// </summary>
public sealed record UnitConversion
{
    /// <summary>The other unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Positive.</summary>
    public required long Numerator { get; init; }

    /// <summary>Positive; default 1.</summary>
    public long Denominator { get; init; } = 1;
}
