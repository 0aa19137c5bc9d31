using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>What will be thrown away, where first, and what that does to the plan.</summary>
public static class ExpiryView
{
    private const int Shown = 8;

    public static void Write(IAnsiConsole console, Names names, PlannedRun before, PlannedRun fresh, IPlanAnalysis analysis, int days)
    {
        PlanMessage[] expiring = [.. fresh.Plan.Messages.Where(static m => m.Kind == PlanMessageKind.WillExpire && m.Plan == PlanKind.Constrained)];
        var table = new Table().Border(TableBorder.Rounded).Title($"[bold]Will expire[/]  fresh goods that live {days} days, half of them gone")
            .AddColumns("Product", "First at", "Week from").AddColumn(new TableColumn("Written off").RightAligned());
        foreach (PlanMessage[] product in expiring.GroupBy(static m => m.Item).Select(static g => g.OrderBy(static m => m.Date).ToArray())
            .OrderByDescending(static g => g.Sum(static m => m.Quantity)).ThenBy(static g => g[0].Item, StringComparer.Ordinal).Take(Shown))
        {
            table.AddRow(
                Markup.Escape(names.Item(product[0].Item!)),
                Markup.Escape(names.Place(product[0].Location!)),
                Text.Day(product[0].Date),
                Text.Units(product.Sum(static m => m.Quantity)));
        }

        console.WriteLine();
        console.Write(table);
        PlanKpis then = analysis.Kpis(before), now = analysis.Kpis(fresh);
        string value = string.Join(", ", now.WasteValue.Select(static m => Text.Dollars(m.Amount)));
        console.MarkupLine(
            $"{Text.Units(now.Waste)} units are written off ({(value.Length > 0 ? value : "of unknown value")}); without expiry it would be {Text.Units(then.Waste)}. "
            + $"Served on time: {Text.Percent(now.FillRate)}, before {Text.Percent(then.FillRate)}; planned orders {Text.Units(now.PlannedOrders)}, before {Text.Units(then.PlannedOrders)}.");
    }
}
