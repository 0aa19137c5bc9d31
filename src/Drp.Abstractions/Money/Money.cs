namespace Drp;

/// <summary>
/// An exact amount in one currency. Immutable; the amount is a decimal number of major units and is not rounded here:
/// <see cref="Round"/> does that where a rule asks for it.
/// </summary>
public readonly partial record struct Money
{
    /// <summary>Creates an amount.</summary>
    /// <param name="amount">Major units (12.30 is twelve euros and thirty cents).</param>
    /// <param name="currency">ISO 4217 code in capitals.</param>
    public Money(decimal amount, string currency)
    {
        ArgumentException.ThrowIfNullOrEmpty(currency);
        Amount = amount;
        Currency = currency;
    }

    /// <summary>Major units, exact.</summary>
    public decimal Amount { get; }

    /// <summary>ISO 4217 code in capitals.</summary>
    public string Currency { get; }

    /// <summary>Zero in a currency.</summary>
    public static Money Zero(string currency) => new(0m, currency);

    /// <summary>The amount without trailing zeros, a space, the currency: <c>12.3 EUR</c>.</summary>
    public override string ToString() =>
        Amount.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture) + " " + Currency;
}
