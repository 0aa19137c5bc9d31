using System.Collections.Immutable;
using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>The DRP record of one item at one place, week by week.</summary>
public static class RecordView
{
    public static void Write(IAnsiConsole console, Names names, Plan plan, string item, string location)
    {
        PointRecord record = plan.Record(item, location)!;
        var table = new Table()
            .Border(TableBorder.Simple)
            .Title($"[bold]{Markup.Escape(names.Item(item))}[/] at [bold]{Markup.Escape(names.Place(location))}[/] ({location}), on hand {Text.Units(record.OnHand)}")
            .AddColumn(new TableColumn("Week from").NoWrap().Padding(0, 0));
        foreach (Bucket bucket in plan.Buckets.Buckets)
        {
            table.AddColumn(new TableColumn(Text.Day(bucket.Start)).RightAligned().NoWrap().Padding(1, 0));
        }

        Add("Gross requirements", record.GrossRequirements);
        Add("Scheduled receipts", record.ScheduledReceipts);
        Add("Safety stock", record.SafetyStock);
        Add("Net requirements", record.NetRequirements);
        Add("[bold]Planned receipts[/]", record.PlannedReceipts);
        Add("[bold]Planned shipments[/]", record.PlannedShipments);
        Add("Projected available", record.ProjectedAvailable, record.SafetyStock);
        if (plan.HasConstrained && plan.Record(item, location, PlanKind.Constrained) is { } possible)
        {
            Add("[yellow]Possible receipts[/]", possible.PlannedReceipts);
            Add("[yellow]Possible available[/]", possible.ProjectedAvailable, possible.SafetyStock);
        }

        console.WriteLine();
        console.Write(table);

        void Add(string label, ImmutableArray<decimal> values, ImmutableArray<decimal> least = default) => table.AddRow(
            [label, .. values.Select((v, t) => least.IsDefault ? Text.Cell(v) : v < 0m ? $"[red]{Text.Units(v)}[/]"
                : v < least[t] ? $"[yellow]{Text.Units(v)}[/]" : Text.Units(v))]);
    }
}
