using System.Numerics;

namespace Drp.Planning;

/// <summary>
/// Exact integer arithmetic behind the planning rules. Products stay in 128 bits while they fit and go through
/// <see cref="BigInteger"/> where they don't, so no rule ever rounds because a number was large.
/// </summary>
internal static class ExactMath
{
    /// <summary>The floor and the remainder of <c>a * b / divisor</c>, all non-negative, divisor positive.</summary>
    public static (UInt128 Quotient, UInt128 Remainder) MultiplyDivide(UInt128 a, UInt128 b, UInt128 divisor)
    {
        if (Bits(a) + Bits(b) <= 128)
        {
            var product = a * b;
            var quotient = product / divisor;
            return (quotient, product - quotient * divisor);
        }

        var big = BigInteger.DivRem((BigInteger)a * b, divisor, out var remainder);
        return ((UInt128)big, (UInt128)remainder);
    }

    /// <summary>The sign of <c>a/b - c/d</c>; denominators positive, numerators any sign.</summary>
    public static int CompareFractions(Int128 a, Int128 b, Int128 c, Int128 d)
    {
        if (Bits(Magnitude(a)) + Bits((UInt128)d) <= 127 && Bits(Magnitude(c)) + Bits((UInt128)b) <= 127)
            return (a * d).CompareTo(c * b);
        return ((BigInteger)a * d).CompareTo((BigInteger)c * b);
    }

    /// <summary>The smallest integer not below <c>a / b</c>; <paramref name="b"/> positive.</summary>
    public static Int128 CeilingDivide(Int128 a, Int128 b)
    {
        var quotient = a / b;
        return a - quotient * b > 0 ? quotient + 1 : quotient;
    }

    /// <summary>A non-negative quantity rounded up to whole units; a unit of 0 or 1 leaves it as it is.</summary>
    /// <exception cref="OverflowException">The rounded quantity exceeds 64 bits.</exception>
    public static long CeilingTo(long quantity, long unit)
    {
        if (unit <= 1) return quantity;
        var over = quantity % unit;
        return over == 0 ? quantity : checked(quantity + (unit - over));
    }

    /// <summary>A non-negative quantity rounded down to whole units; a unit of 0 or 1 leaves it as it is.</summary>
    public static long FloorTo(long quantity, long unit) => unit <= 1 ? quantity : quantity - quantity % unit;

    /// <summary>The checked sum of a span.</summary>
    /// <exception cref="OverflowException">The sum exceeds 64 bits.</exception>
    public static long Sum(ReadOnlySpan<long> values)
    {
        long sum = 0;
        foreach (var value in values) sum = checked(sum + value);
        return sum;
    }

    /// <summary>Bits of a magnitude without its leading zeros.</summary>
    private static int Bits(UInt128 value) => 128 - (int)UInt128.LeadingZeroCount(value);

    private static UInt128 Magnitude(Int128 value) => value < 0 ? (UInt128)(-value) : (UInt128)value;
}
