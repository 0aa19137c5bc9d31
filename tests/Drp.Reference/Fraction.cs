using System.Numerics;

namespace Drp.Reference;

/// <summary>An exact fraction, so that shares and remainders compare without any rounding.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger denominator;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        common = denominator.Sign < 0 ? -common : common;
        Numerator = numerator / common;
        this.denominator = denominator / common;
    }

    public static Fraction Zero => new(0, 1);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public static Fraction Of(decimal value)
    {
        BigInteger scale = 1;
        while (value != decimal.Truncate(value))
        {
            value *= 10m;
            scale *= 10;
        }

        return new Fraction(new BigInteger(value), scale);
    }

    public static Fraction Min(Fraction a, Fraction b) => a < b ? a : b;

    public static Fraction Max(Fraction a, Fraction b) => a > b ? a : b;

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The largest multiple of a step that is not above this.</summary>
    public decimal Floor(decimal step)
    {
        Fraction steps = this / Of(step);
        BigInteger whole = BigInteger.Divide(steps.Numerator, steps.Denominator);
        if (steps.Numerator.Sign < 0 && whole * steps.Denominator != steps.Numerator)
        {
            whole -= 1;
        }

        return (decimal)whole * step;
    }

    /// <summary>The smallest multiple of a step that is not below this.</summary>
    public decimal Ceiling(decimal step) => -(Zero - this).Floor(step);
}
