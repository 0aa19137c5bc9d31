using Drp.Access;
using Drp.Channels;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Samples.Channel;

/// <summary>Builds Northwind's channel from the ERP's customers and moves a dealer to another branch in the middle of the year.</summary>
public static class ChannelStory
{
    private static readonly LocalDate Founded = new(1996, 7, 1);
    private static readonly LocalDate MidYear = new(1997, 7, 1);

    private static readonly string[] Americas = ["Argentina", "Brazil", "Canada", "Mexico", "USA", "Venezuela"];

    /// <summary>Northwind's sales people and what they look after.</summary>
    private static readonly (string Person, string Role, string Node)[] People =
    [
        ("fuller", "manager", "NORTHWIND"), ("buchanan", "manager", "EUROPE"), ("callahan", "manager", "AMERICAS"),
        ("leverling", "manager", "Germany"), ("peacock", "manager", "France"), ("davolio", "manager", "USA"), ("dodsworth", "sales", "France"),
    ];

    public static async Task TellAsync(Erp erp)
    {
        var customers = await erp.In<ErpDbContext, List<Customer>>(context => context.Customers.AsNoTracking().ToListAsync());
        var entries = new List<ChannelEntry> { Entry("NORTHWIND", "Northwind Traders", "headquarters", null), Entry("EUROPE", "Europe", "region", "NORTHWIND"), Entry("AMERICAS", "Americas", "region", "NORTHWIND") };
        foreach (var country in customers.GroupBy(customer => customer.Country).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            entries.Add(Entry(country.Key, country.Key, "branch", Americas.Contains(country.Key) ? "AMERICAS" : "EUROPE"));
            entries.AddRange(country.Select(customer => Entry(customer.Id, customer.Name, "dealer", country.Key)));
        }

        var imported = (await erp.In<IChannel, Outcome<ChannelImport>>(channel => channel.ImportAsync(Erp.Self, entries, "Northwind's channel"))).Required();
        Console.WriteLine($"Channel: {imported.Nodes} nodes from {customers.Count} customers of the ERP, {imported.AncestryRows} rows of who stands above whom");
        foreach (var (person, role, node) in People)
        {
            var grant = new Grant { Id = $"{person}-{node}", ActorId = person, Role = role, NodeId = node, ValidFrom = Founded };
            _ = (await erp.In<IGrants, Outcome<Grant>>(grants => grants.GrantAsync(Erp.Self, grant, "start"))).Required();
        }

        var change = new NodeChange { NodeId = "BLONP", From = MidYear, ParentId = "Germany", OwnerId = "leverling", Reason = "Strasbourg is served from Germany" };
        _ = (await erp.In<IChannel, Outcome<ChannelPosition>>(channel => channel.ChangeAsync(Erp.Self, change))).Required();
        Console.WriteLine($"Moved: BLONP (Blondesddsl père et fils, Strasbourg) from France to Germany as of {MidYear:uuuu-MM-dd}");
        Console.WriteLine();
        Console.WriteLine($"{"who",-11}{"role at",-22}{"sees on " + MidYear.PlusDays(-1).ToString("uuuu-MM-dd", null),20}{"BLONP",7}{"sees on " + MidYear.ToString("uuuu-MM-dd", null),21}{"BLONP",7}");
        foreach (var (person, role, node) in People)
        {
            var (before, sawBefore) = await SeesAsync(erp, person, MidYear.PlusDays(-1));
            var (after, sawAfter) = await SeesAsync(erp, person, MidYear);
            Console.WriteLine($"{person,-11}{role + " at " + node,-22}{before,20}{(sawBefore ? "yes" : "–"),7}{after,21}{(sawAfter ? "yes" : "–"),7}");
        }

        Console.WriteLine();
    }

    private static async Task<(int Count, bool Blonp)> SeesAsync(Erp erp, string person, LocalDate date) => await erp.In<IChannel, (int, bool)>(async channel =>
    {
        int count = 0;
        await foreach (string _ in channel.VisibleAsync(Actor.Person(person), date))
        {
            count++;
        }

        return (count, await channel.FindAsync(Actor.Person(person), "BLONP", date) is not null);
    });

    private static ChannelEntry Entry(string id, string name, string level, string? parent) => new()
    {
        Node = new ChannelNode { Id = id, Name = name, Level = level },
        Spans = [new NodeSpan { NodeId = id, ValidFrom = Founded, ParentId = parent }],
    };
}
