using System.Globalization;
using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>What differs between two plans: orders with the reason, exceptions, and the figures of both.</summary>
public static class ComparisonView
{
    private const int Shown = 8;

    public static void Write(IAnsiConsole console, string title, PlanComparison comparison)
    {
        console.WriteLine();
        if (comparison.BeforeId == comparison.AfterId)
        {
            console.MarkupLineInterpolated($"[bold]{title}[/]  nothing changed: same snapshot, same options, same plan.");
            return;
        }

        var orders = new Table().Border(TableBorder.Rounded).Title($"[bold]{Markup.Escape(title)}[/]")
            .AddColumn("Orders").AddColumn(new TableColumn("Count").RightAligned()).AddColumn("For instance");
        Add("Added", comparison.Added, OrderChangeKind.Added);
        Add("Gone", comparison.Gone, OrderChangeKind.Gone);
        Add("Moved", comparison.Moved, OrderChangeKind.Moved);
        Add("Resized", comparison.Resized, OrderChangeKind.Resized);
        Add("By another route", comparison.Resourced, OrderChangeKind.Resourced);
        orders.AddRow("Alike", Text.Units(comparison.Unchanged), "");
        orders.Caption($"{Text.Units(comparison.RecordChanges)} records and {Text.Units(comparison.MessageChanges)} exceptions differ");
        console.Write(orders);
        WriteKpis(console, comparison);

        void Add(string what, long count, OrderChangeKind kind) => orders.AddRow(
            what,
            Text.Units(count),
            Markup.Escape(string.Join("\n", comparison.Orders.Where(o => o.Kind.HasFlag(kind)).Take(Shown).Select(static o => o.Text))));
    }

    private static void WriteKpis(IAnsiConsole console, PlanComparison comparison)
    {
        if (comparison.Kpis.IsEmpty)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("Figure")
            .AddColumn(new TableColumn("Before").RightAligned()).AddColumn(new TableColumn("After").RightAligned());
        foreach (KpiChange change in comparison.Kpis)
        {
            table.AddRow(Text.Words(change.Name), Number(change.Before), Number(change.After));
        }

        console.Write(table);
    }

    private static string Number(decimal? value) => value?.ToString("#,0.###", CultureInfo.InvariantCulture) ?? "";
}
