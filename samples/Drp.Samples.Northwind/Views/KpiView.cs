using System.Collections.Immutable;
using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>The plan in a few numbers: what is needed, and what can be done.</summary>
public static class KpiView
{
    private const int Shown = 6;

    public static void Write(IAnsiConsole console, Names names, PlannedRun run, IPlanAnalysis analysis)
    {
        PlanKpis possible = analysis.Kpis(run), needed = analysis.Kpis(run, PlanKind.Unconstrained);
        var grid = new Grid().AddColumns(4);
        Add("Demand of the dealers", $"{Text.Units(possible.Demand)} units", "Planned purchases", Dollars(needed.PlannedSpend));
        Add("Served on time", Text.Percent(possible.FillRate), "Orders on time and whole", Text.Percent(possible.ServiceLevelByOrder));
        Add("Stock now", Dollars(possible.StockValueAtStart), "Stock at the end", Dollars(possible.StockValueAtEnd));
        Add("Days of supply", Text.Ratio(possible.DaysOfSupply), "Turns a year", Text.Ratio(possible.Turns));
        Add("Planned orders", Text.Units(needed.PlannedOrders), "Past due to release", Text.Units(needed.PastDueOrders));
        console.WriteLine();
        console.Write(new Panel(grid).Header("[bold] In numbers [/]").RoundedBorder());
        WriteGroups(console, analysis.Kpis(run, KpiDimension.ItemGroup));
        WritePlaces(console, names, analysis.Kpis(run, KpiDimension.Location));

        void Add(string a, string b, string c, string d) => grid.AddRow($"{a}  ", $"[bold]{b}[/]    ", $"{c}  ", $"[bold]{d}[/]");
    }

    private static void WriteGroups(IAnsiConsole console, IReadOnlyList<PlanKpis> groups)
    {
        Table table = Table("Category");
        foreach (PlanKpis group in groups)
        {
            AddRow(table, group.ItemGroup!, group);
        }

        console.Write(table);
    }

    private static void WritePlaces(IAnsiConsole console, Names names, IReadOnlyList<PlanKpis> places)
    {
        Table table = Table("Places that are served worst");
        foreach (PlanKpis place in places.Where(static p => p.Demand > 0m)
            .OrderBy(static p => p.FillRate).ThenByDescending(static p => p.Demand).ThenBy(static p => p.Location, StringComparer.Ordinal).Take(Shown))
        {
            AddRow(table, Markup.Escape(names.Place(place.Location!)), place);
        }

        console.Write(table);
    }

    private static Table Table(string first) => new Table().Border(TableBorder.Simple).AddColumn(first)
        .AddColumn(new TableColumn("Demand").RightAligned()).AddColumn(new TableColumn("On time").RightAligned())
        .AddColumn(new TableColumn("Late").RightAligned()).AddColumn(new TableColumn("Not served").RightAligned())
        .AddColumn(new TableColumn("Stockout days").RightAligned());

    private static void AddRow(Table table, string name, PlanKpis kpis) => table.AddRow(
        name,
        Text.Units(kpis.Demand),
        Text.Percent(kpis.FillRate),
        Text.Cell(kpis.ServedLate),
        Text.Cell(kpis.Unserved),
        Text.Cell(kpis.StockoutDays));

    private static string Dollars(ImmutableArray<Money> amounts) => Text.Dollars(amounts.Sum(static m => m.Amount));
}
