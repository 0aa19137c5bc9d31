namespace Drp.Planning;

/// <summary>
/// A share before rounding, as an exact fraction of Q4 quantities (10⁻⁴ of a base unit). Immutable; not reduced, so two
/// equal shares may have different parts: compare with <see cref="CompareTo"/>.
/// </summary>
public readonly record struct ExactQuantity : IComparable<ExactQuantity>
{
    /// <summary>The numerator, Q4.</summary>
    public required Int128 Numerator { get; init; }

    /// <summary>The denominator, positive.</summary>
    public required Int128 Denominator { get; init; }

    /// <summary>The share in base units, to the digits that a decimal holds.</summary>
    public decimal ToDecimal()
    {
        var whole = Numerator / Denominator;
        var rest = Numerator - whole * Denominator;
        return ((decimal)whole + (decimal)((double)rest / (double)Denominator)) / 10_000m;
    }

    /// <summary>The sign of the difference, exact.</summary>
    public int CompareTo(ExactQuantity other) =>
        ExactMath.CompareFractions(Numerator, Denominator, other.Numerator, other.Denominator);

    /// <summary>Whether the left share is smaller.</summary>
    public static bool operator <(ExactQuantity left, ExactQuantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left share is larger.</summary>
    public static bool operator >(ExactQuantity left, ExactQuantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left share is smaller or equal.</summary>
    public static bool operator <=(ExactQuantity left, ExactQuantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left share is larger or equal.</summary>
    public static bool operator >=(ExactQuantity left, ExactQuantity right) => left.CompareTo(right) >= 0;
}
