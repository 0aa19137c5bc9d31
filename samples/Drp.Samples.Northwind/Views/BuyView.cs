using Drp.Planning;
using NodaTime;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>What to buy this week, by supplier.</summary>
public static class BuyView
{
    private const int Shown = 12;

    public static void Write(IAnsiConsole console, Names names, PlanningSnapshot snapshot, Plan plan)
    {
        LocalDate end = plan.Buckets.Buckets[0].End;
        PlannedOrder[] orders = [.. plan.Orders().Where(o => o.FromOutside && o.Ship < end)];
        Dictionary<string, decimal> costs = snapshot.Items.ToDictionary(static i => i.Code, static i => i.UnitCost?.Amount ?? 0m);
        decimal Value(PlannedOrder order) => order.Quantity * costs[order.Item];
        var table = new Table()
            .Border(TableBorder.Rounded)
            .Title($"[bold]Buy this week[/]  {orders.Length} orders, {Text.Dollars(orders.Sum(Value))} at list prices")
            .AddColumn(new TableColumn("Order").NoWrap())
            .AddColumns("Item", "Supplier")
            .AddColumn(new TableColumn("Units").RightAligned())
            .AddColumn(new TableColumn("Value").RightAligned())
            .AddColumns("Leaves supplier", "Arrives");
        foreach (PlannedOrder order in orders.OrderBy(static o => o.Ship).ThenByDescending(Value).ThenBy(static o => o.Code, StringComparer.Ordinal).Take(Shown))
        {
            table.AddRow(
                order.Code,
                Markup.Escape(names.Items[order.Item]),
                Markup.Escape(names.Place(order.From)),
                Text.Units(order.Quantity),
                Text.Dollars(Value(order)),
                order.PastDue ? $"[red]{Text.Weekday(order.Ship)}, past due[/]" : Text.Weekday(order.Ship),
                Text.Weekday(order.Receipt));
        }

        if (orders.Length > Shown)
        {
            table.Caption($"and {orders.Length - Shown} more");
        }

        console.WriteLine();
        console.Write(table);
    }
}
