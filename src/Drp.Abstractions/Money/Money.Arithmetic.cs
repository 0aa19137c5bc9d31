namespace Drp;

public readonly partial record struct Money
{
    /// <summary>The sum; both sides in one currency, or <see cref="ArgumentException"/>.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + Same(left, right), left.Currency);

    /// <summary>The difference; both sides in one currency, or <see cref="ArgumentException"/>.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - Same(left, right), left.Currency);

    /// <summary>The negative amount.</summary>
    public static Money operator -(Money value) => new(-value.Amount, value.Currency);

    /// <summary>The amount times a factor, exact and not rounded.</summary>
    public static Money operator *(Money value, decimal factor) => new(value.Amount * factor, value.Currency);

    /// <summary>The sum; both sides in one currency, or <see cref="ArgumentException"/>.</summary>
    public Money Add(Money other) => this + other;

    /// <summary>The difference; both sides in one currency, or <see cref="ArgumentException"/>.</summary>
    public Money Subtract(Money other) => this - other;

    /// <summary>The negative amount.</summary>
    public Money Negate() => -this;

    /// <summary>The amount times a factor, exact and not rounded.</summary>
    public Money Multiply(decimal factor) => this * factor;

    /// <summary>Rounds half away from zero to the currency's minor unit (see <see cref="Currencies"/>).</summary>
    public Money Round() =>
        new(decimal.Round(Amount, Currencies.MinorDigits(Currency), MidpointRounding.AwayFromZero), Currency);

    /// <summary>
    /// Splits a rounded amount by weights with the largest remainder: the parts are in minor units and sum to the
    /// rounded amount; equal remainders go to the earlier weight, so the caller's order decides ties.
    /// </summary>
    /// <param name="weights">Non-negative weights, at least one of them positive.</param>
    /// <returns>One part per weight, in the order of the weights.</returns>
    public Money[] Split(ReadOnlySpan<decimal> weights)
    {
        decimal total = 0m;
        foreach (decimal weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total += weight;
        }

        ArgumentOutOfRangeException.ThrowIfZero(total, nameof(weights));
        decimal unit = Currencies.MinorUnit(Currency);
        decimal units = Round().Amount / unit;
        int sign = Math.Sign(units);
        units = Math.Abs(units);

        var parts = new decimal[weights.Length];
        var remainders = new (decimal Remainder, int Index)[weights.Length];
        decimal given = 0m;
        for (int i = 0; i < weights.Length; i++)
        {
            decimal exact = units * weights[i] / total;
            parts[i] = decimal.Floor(exact);
            remainders[i] = (exact - parts[i], i);
            given += parts[i];
        }

        Array.Sort(remainders, static (a, b) =>
            a.Remainder != b.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.Index.CompareTo(b.Index));
        for (int i = 0; given < units; i++, given++)
        {
            parts[remainders[i].Index]++;
        }

        string currency = Currency;
        return Array.ConvertAll(parts, part => new Money(sign * part * unit, currency));
    }

    private static decimal Same(Money left, Money right) => string.Equals(left.Currency, right.Currency, StringComparison.Ordinal)
        ? right.Amount
        : throw new ArgumentException($"Amounts in {left.Currency} and {right.Currency} don't add up; convert one first.");
}
