using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>The plan in a few numbers.</summary>
public static class KpiView
{
    public static void Write(IAnsiConsole console, PlanningSnapshot snapshot, Plan plan)
    {
        Dictionary<string, decimal> costs = snapshot.Items.ToDictionary(static i => i.Code, static i => i.UnitCost?.Amount ?? 0m);
        PlannedOrder[] orders = [.. plan.Orders()];
        decimal demand = plan.Records().Where(static r => IsDealer(r.Location)).Sum(static r => r.GrossRequirements.Sum());
        decimal stock = plan.Records().Sum(r => Math.Max(0m, r.OnHand) * costs[r.Item]);
        decimal end = plan.Records().Sum(r => Math.Max(0m, r.ProjectedAvailable[^1]) * costs[r.Item]);
        var grid = new Grid().AddColumns(4);
        Add("Demand of the dealers", $"{Text.Units(demand)} units", "Planned purchases", Text.Dollars(orders.Where(static o => o.FromOutside).Sum(o => o.Quantity * costs[o.Item])));
        Add("Stock now", Text.Dollars(stock), "Stock at the end", Text.Dollars(end));
        Add("Planned orders", Text.Units(orders.Length), "Past due to release", Text.Units(orders.Count(static o => o.PastDue)));
        console.WriteLine();
        console.Write(new Panel(grid).Header("[bold] In numbers [/]").RoundedBorder());

        void Add(string a, string b, string c, string d) => grid.AddRow($"{a}  ", $"[bold]{b}[/]    ", $"{c}  ", $"[bold]{d}[/]");
    }

    private static bool IsDealer(string location) => location.Length == 5;
}
