using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>Exceptions by severity and kind, each with the one that comes first.</summary>
public static class MessagesView
{
    public static void Write(IAnsiConsole console, Names names, Plan plan)
    {
        if (plan.Messages.IsEmpty)
        {
            return;
        }

        var table = new Table()
            .Border(TableBorder.Rounded)
            .Title($"[bold]Exceptions[/]  {plan.Messages.Length:N0}")
            .AddColumns("Severity", "What")
            .AddColumn(new TableColumn("Count").RightAligned())
            .AddColumns("First", "Where", "Plan");
        foreach (IGrouping<(PlanMessageSeverity Severity, PlanMessageKind Kind, PlanKind Plan), PlanMessage> group in plan.Messages
            .GroupBy(static m => (m.Severity, m.Kind, m.Plan))
            .OrderByDescending(static g => g.Key.Severity).ThenBy(static g => g.Key.Kind).ThenBy(static g => g.Key.Plan))
        {
            PlanMessage first = group.OrderBy(static m => m.Date).ThenByDescending(static m => m.Quantity).First();
            string colour = group.Key.Severity switch
            {
                PlanMessageSeverity.Critical => "red",
                PlanMessageSeverity.Warning => "yellow",
                _ => "grey",
            };
            table.AddRow(
                $"[{colour}]{group.Key.Severity}[/]",
                Text.Words(group.Key.Kind),
                Text.Units(group.Count()),
                Text.Weekday(first.Date),
                Markup.Escape($"{names.Item(first.Item)} at {names.Place(first.Location)}, {Text.Units(first.Quantity)} units"),
                group.Key.Plan == PlanKind.Unconstrained ? "needed" : "possible");
        }

        console.WriteLine();
        console.Write(table);
    }
}
