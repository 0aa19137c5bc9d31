using Drp.Inventory.Policies;
using Drp.Planning;
using Drp.Samples.Northwind.Network;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>The safety stocks by class, and how one of them came about.</summary>
public static class StockPolicyView
{
    public static void Write(
        IAnsiConsole console, Names names, StockPolicies policies, PlanningSnapshot snapshot, string item, string location)
    {
        Dictionary<string, decimal> costs = snapshot.Items.ToDictionary(static i => i.Code, static i => i.UnitCost?.Amount ?? 0m);
        var table = new Table()
            .Border(TableBorder.Rounded)
            .Title($"[bold]Safety stock for 95 %[/]  by class of value (ABC) and steadiness (XYZ)")
            .AddColumn("Class")
            .AddColumn(new TableColumn("Points").RightAligned())
            .AddColumn(new TableColumn("Units").RightAligned())
            .AddColumn(new TableColumn("Value").RightAligned())
            .AddColumn(new TableColumn("Weeks of forecast").RightAligned())
            .AddColumn(new TableColumn("Expected fill rate").RightAligned());
        foreach (IGrouping<AbcXyzClass, AssignedPolicy> group in policies.All.GroupBy(static p => p.Class)
            .OrderBy(static g => g.Key.Abc).ThenBy(static g => g.Key.Xyz))
        {
            decimal units = group.Sum(static p => p.Stock.SafetyStock.Value);
            double weekly = group.Sum(static p => Mean(p));
            table.AddRow(
                group.Key.ToString(),
                Text.Units(group.Count()),
                Text.Units(units),
                Text.Dollars(group.Sum(p => p.Stock.SafetyStock.Value * costs[p.Code.Split('@')[0]])),
                (weekly > 0 ? (double)units / weekly : 0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture),
                Text.Percent((decimal)group.Average(static p => p.Stock.Estimate.FillRate ?? 1)));
        }

        console.WriteLine();
        console.Write(table);
        if (policies.Of(item, location) is { } policy)
        {
            console.Write(new Panel(Markup.Escape(policy.Stock.SafetyStock.Explain()))
                .Header($"[bold] Safety stock of {Markup.Escape(names.Item(item))} at {Markup.Escape(names.Place(location))} [/]").RoundedBorder());
        }
    }

    private static double Mean(AssignedPolicy policy) =>
        policy.Stock.SafetyStock.Derivation.Inputs.First(static v => v.Symbol == "d").Value;
}
