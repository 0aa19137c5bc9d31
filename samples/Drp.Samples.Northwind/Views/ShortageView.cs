using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>Who is cut when there is not enough, and why.</summary>
public static class ShortageView
{
    private const int Shown = 8;

    public static void Write(IAnsiConsole console, Names names, PlannedRun run, IPlanAnalysis analysis, IPlanExplainer explainer, string? item)
    {
        PlanKpis[] items = [.. analysis.Kpis(run, KpiDimension.Item).OrderByDescending(static k => k.ServedLate + k.Unserved).ThenBy(static k => k.Item, StringComparer.Ordinal)];
        var worst = new Table().Border(TableBorder.Rounded).Title("[bold]Short[/]  products whose dealers wait")
            .AddColumn("Product").AddColumn(new TableColumn("Demand").RightAligned()).AddColumn(new TableColumn("On time").RightAligned())
            .AddColumn(new TableColumn("Late").RightAligned()).AddColumn(new TableColumn("Not served").RightAligned());
        foreach (PlanKpis product in items.Where(static k => k.ServedLate + k.Unserved > 0m).Take(Shown))
        {
            worst.AddRow(
                Markup.Escape(names.Item(product.Item!)),
                Text.Units(product.Demand),
                Text.Percent(product.FillRate),
                Text.Cell(product.ServedLate),
                Text.Cell(product.Unserved));
        }

        console.WriteLine();
        console.Write(worst);
        WriteCuts(console, names, explainer, item ?? items.FirstOrDefault(k => explainer.Cuts(k.Item!).Any(static c => c.ExactShare > 0m && c.Granted > 0m))?.Item);
    }

    private static void WriteCuts(IAnsiConsole console, Names names, IPlanExplainer explainer, string? item)
    {
        if (item is null || explainer.Cuts(item) is not { Count: > 0 } cuts)
        {
            console.MarkupLine("Nobody is cut.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).Title($"[bold]Fair share[/]  who is cut of {Markup.Escape(names.Item(item))}, {cuts.Count} requests")
            .AddColumns("Week from", "From", "To")
            .AddColumn(new TableColumn("Asked").RightAligned()).AddColumn(new TableColumn("Exact share").RightAligned())
            .AddColumn(new TableColumn("Granted").RightAligned());
        foreach (DeploymentCut cut in cuts.OrderByDescending(static c => c.Granted > 0m).ThenBy(static c => c.Asking).Take(Shown))
        {
            table.AddRow(
                Text.Day(cut.Asking),
                Markup.Escape(names.Place(cut.From)),
                Markup.Escape(names.Place(cut.To)),
                Text.Units(cut.Asked),
                cut.ExactShare is { } exact ? Text.Ratio(exact) : "",
                Text.Units(cut.Granted));
        }

        console.Write(table);
        var tree = new Tree("[bold]Why[/]");
        foreach (DeploymentCut cut in cuts.Where(static c => c.ExactShare is not null).OrderByDescending(static c => c.Granted > 0m)
            .ThenByDescending(static c => c.Asked - c.Granted).ThenBy(static c => c.Asking).ThenBy(static c => c.To, StringComparer.Ordinal).DistinctBy(static c => c.To).Take(3))
        {
            tree.AddNode(Markup.Escape(cut.Text));
        }

        console.Write(tree);
    }
}
