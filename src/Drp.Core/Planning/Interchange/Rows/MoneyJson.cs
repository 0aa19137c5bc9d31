namespace Drp.Planning;

internal sealed class MoneyJson
{
    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    public static MoneyJson? Of(Money? money) =>
        money is { } value ? new() { Amount = value.Amount, Currency = value.Currency } : null;

    public Money ToMoney() => new(Amount, Currency);
}
