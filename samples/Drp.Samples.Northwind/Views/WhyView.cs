using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>The reason behind one order, as a tree.</summary>
public static class WhyView
{
    public static void Write(IAnsiConsole console, Names names, PlanningSnapshot snapshot, Plan plan, PlannedOrder? order)
    {
        if (order is null)
        {
            return;
        }

        _ = snapshot;
        _ = plan;
        var tree = new Tree($"[bold]Why {order.Code}?[/]  {Text.Units(order.Quantity)} of {Markup.Escape(names.Items[order.Item])} from {Markup.Escape(names.Place(order.From))}");
        console.WriteLine();
        console.Write(tree);
    }
}
