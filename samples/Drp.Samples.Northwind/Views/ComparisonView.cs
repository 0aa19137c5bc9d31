using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>What changed since the plan that was stored before.</summary>
public static class ComparisonView
{
    private const int Shown = 8;

    public static void Write(IAnsiConsole console, Plan before, Plan after)
    {
        console.WriteLine();
        if (before.Id == after.Id)
        {
            console.MarkupLine($"[bold]Compared with the stored plan[/]  nothing changed: same snapshot, same options, same plan.");
            return;
        }

        Dictionary<string, PlannedOrder> old = before.Orders().ToDictionary(static o => o.Code, StringComparer.Ordinal);
        Dictionary<string, PlannedOrder> now = after.Orders().ToDictionary(static o => o.Code, StringComparer.Ordinal);
        string[] added = [.. now.Keys.Except(old.Keys)], gone = [.. old.Keys.Except(now.Keys)];
        string[] resized = [.. now.Keys.Intersect(old.Keys).Where(code => now[code].Quantity != old[code].Quantity)];
        var table = new Table().Border(TableBorder.Rounded).Title("[bold]Compared with the stored plan[/]")
            .AddColumn("What").AddColumn(new TableColumn("Orders").RightAligned()).AddColumn("For instance");
        Add("Added", added, code => $"{code}: {Text.Units(now[code].Quantity)}");
        Add("Gone", gone, code => $"{code}: {Text.Units(old[code].Quantity)}");
        Add("Resized", resized, code => $"{code}: {Text.Units(old[code].Quantity)} → {Text.Units(now[code].Quantity)}");
        console.Write(table);

        void Add(string what, string[] codes, Func<string, string> line) => table.AddRow(
            what, Text.Units(codes.Length), Markup.Escape(string.Join("\n", codes.Order(StringComparer.Ordinal).Take(Shown).Select(line))));
    }
}
