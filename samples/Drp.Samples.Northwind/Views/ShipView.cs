using Drp.Planning;
using NodaTime;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>What to ship this week, by lane.</summary>
public static class ShipView
{
    private const int Shown = 14;

    public static void Write(IAnsiConsole console, Names names, Plan plan)
    {
        PlanKind kind = plan.HasConstrained ? PlanKind.Constrained : PlanKind.Unconstrained;
        LocalDate end = plan.Buckets.Buckets[0].End;
        PlannedOrder[] orders = [.. plan.Orders(kind).Where(o => !o.FromOutside && o.Ship < end)];
        var table = new Table()
            .Border(TableBorder.Rounded)
            .Title($"[bold]Ship this week[/]  {orders.Length} lines, {Text.Units(orders.Sum(static o => o.Quantity))} units"
                + (plan.HasConstrained ? ", of what is there" : ""))
            .AddColumns("From", "To")
            .AddColumn(new TableColumn("Lines").RightAligned())
            .AddColumn(new TableColumn("Units").RightAligned())
            .AddColumns("First leaves", "Largest line");
        IGrouping<string, PlannedOrder>[] lanes = [.. orders.GroupBy(static o => o.Route)
            .OrderByDescending(static g => g.Sum(static o => o.Quantity)).ThenBy(static g => g.Key, StringComparer.Ordinal)];
        foreach (IGrouping<string, PlannedOrder> lane in lanes.Take(Shown))
        {
            PlannedOrder largest = lane.MaxBy(static o => o.Quantity)!;
            LocalDate first = lane.Min(static o => o.Ship);
            table.AddRow(
                Markup.Escape(names.Place(largest.From)),
                Markup.Escape(names.Place(largest.To)),
                Text.Units(lane.Count()),
                Text.Units(lane.Sum(static o => o.Quantity)),
                first < plan.AsOf ? $"[red]{Text.Weekday(first)}, past due[/]" : Text.Weekday(first),
                $"{Text.Units(largest.Quantity)} {Markup.Escape(names.Items[largest.Item])}");
        }

        if (lanes.Length > Shown)
        {
            table.Caption($"and {lanes.Length - Shown} more lanes");
        }

        console.WriteLine();
        console.Write(table);
    }
}
