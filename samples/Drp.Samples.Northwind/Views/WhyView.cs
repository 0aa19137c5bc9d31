using System.Collections.Immutable;
using Drp.Planning;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>The reason behind one order, as a tree: how its size and dates came about, and what it is for.</summary>
public static class WhyView
{
    private const int Shown = 5;

    public static void Write(IAnsiConsole console, Names names, IPlanExplainer explainer, PlannedOrder? order)
    {
        if (order is null || explainer.Why(order.Code) is not { } why)
        {
            return;
        }

        var tree = new Tree(
            $"[bold]Why {order.Code}?[/]  {Text.Units(order.Quantity)} of {Markup.Escape(names.Items[order.Item])} from {Markup.Escape(names.Place(order.From))} to {Markup.Escape(names.Place(order.To))}");
        foreach (DerivationStep step in why.Steps)
        {
            tree.AddNode($"[blue]{Text.Words(step.Kind)}[/]  {Markup.Escape(step.Text)}");
        }

        TreeNode purpose = tree.AddNode("[blue]For[/]");
        AddParts(purpose, names, explainer.PegTree(order.Code)!.Parts);
        console.WriteLine();
        console.Write(tree);
    }

    private static void AddParts(IHasTreeNodes node, Names names, ImmutableArray<PegNode> parts)
    {
        foreach (PegNode part in parts.Take(Shown))
        {
            AddParts(node.AddNode(Markup.Escape(Describe(names, part.Peg))), names, part.Parts);
        }

        if (parts.Length > Shown)
        {
            node.AddNode($"[grey]and {parts.Length - Shown} more, {Text.Units(parts.Skip(Shown).Sum(static p => p.Peg.Quantity))} units[/]");
        }
    }

    private static string Describe(Names names, Peg peg)
    {
        string units = $"{Text.Units(peg.Quantity)} for ";
        string day = Text.Weekday(peg.Date);
        return peg.Kind switch
        {
            PegKind.PlannedOrder => $"{units}{Destination(names, peg.Reference!)}, leaves {day} ({peg.Reference})",
            PegKind.FirmShipment => $"{units}shipment {peg.Reference}, leaves {day}",
            PegKind.SalesOrder => $"{units}sales order {peg.Reference}, due {day}",
            PegKind.Forecast => $"{units}the forecast of the week from {day}",
            PegKind.Uplift => $"{units}promotion {peg.Reference}, {day}",
            PegKind.SafetyStock => $"{units}safety stock, from {day}",
            PegKind.Expiry => $"{units}stock that expires, {day}",
            _ => $"{units}what lot size adds",
        };
    }

    /// <summary>The place inside an order's code, ITEM@TO/date/number.</summary>
    private static string Destination(Names names, string code)
    {
        int at = code.IndexOf('@', StringComparison.Ordinal);
        int end = code.IndexOf('/', at);
        return names.Place(code[(at + 1)..end]);
    }
}
