namespace Drp.Orders;

/// <summary>Amounts of lines: rounded half away from zero to the currency's minor unit, so that the parts of a line sum to the line.</summary>
internal static class OrderAmounts
{
    /// <summary>The amount of a line's quantities from one cumulative quantity to another.</summary>
    public static decimal Between(Order order, OrderLine line, decimal from, decimal to) =>
        Rounded(order, line.UnitPrice * to) - Rounded(order, line.UnitPrice * from);

    private static decimal Rounded(Order order, decimal amount) => new Money(amount, order.Currency).Round().Amount;
}
