using Drp.Samples.Northwind.Data;
using Drp.Samples.Northwind.Network;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>The channel: headquarters, sales regions, country branches, dealers.</summary>
public static class ChannelView
{
    public static void Write(IAnsiConsole console, NorthwindData data)
    {
        var tree = new Tree("[bold]Northwind headquarters[/]  central warehouse in Rotterdam").Guide(TreeGuide.Line);
        foreach (SalesRegion region in SalesRegion.All)
        {
            IEnumerable<string> branches = region.Countries
                .Select(c => $"{c} [grey]{data.Customers.Count(d => d.Country == c)}[/]");
            int dealers = data.Customers.Count(d => region.Countries.Contains(d.Country));
            tree.AddNode($"[bold]{region.Name}[/]  {region.Code} in {region.City}, {dealers} dealers: {string.Join(", ", branches)}");
        }

        console.WriteLine();
        console.Write(tree);
    }
}
