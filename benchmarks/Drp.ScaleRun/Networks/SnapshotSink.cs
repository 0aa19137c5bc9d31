using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.ScaleRun;

/// <summary>Makes a planning snapshot of a network. All supply has left its source: it is in transit.</summary>
internal sealed class SnapshotSink(PlanningSnapshotBuilder builder) : INetworkSink
{
    private int receipts;

    public void Location(string code, int echelon) => builder.Add(new Location { Code = code, Level = echelon });

    public void Item(string code, int unitCost) =>
        builder.Add(new Item { Code = code, BaseUnit = "pc", UnitCost = new Money(unitCost, "EUR") });

    public int Point(string item, string location, long onHand, long safetyStock)
    {
        if (onHand != 0)
        {
            builder.Add(new StockBatch { Item = item, Location = location, Quantity = onHand });
        }

        return builder.AddPoint(new StockingPoint { Item = item, Location = location, SafetyStock = SafetyStockPolicy.Of(safetyStock) });
    }

    public void Lane(string item, string from, string to, in RouteTerms terms) => builder.Add(new Lane
    {
        Code = $"{item}:{from}>{to}",
        Item = item == "*" ? null : item,
        From = from,
        To = to,
        LeadTime = LeadTime(terms),
        Minimum = terms.Minimum,
        Multiple = terms.Multiple,
        Priority = terms.Priority,
        Quota = terms.SplitPercent,
    });

    public void Supplier(string item, string supplier, string to, in RouteTerms terms) => builder.Add(new SupplySource
    {
        Code = $"{item}:{supplier}>{to}",
        Item = item == "*" ? null : item,
        Supplier = supplier,
        To = to,
        LeadTime = LeadTime(terms),
        Minimum = terms.Minimum,
        Multiple = terms.Multiple,
        Priority = terms.Priority,
        Quota = terms.SplitPercent,
    });

    public void Demand(int point, string item, string location, LocalDate due, long quantity) =>
        builder.AddForecast(point, due, quantity * Q4.One);

    public void Receipt(string item, string from, string to, long quantity, LocalDate ship, LocalDate due) =>
        builder.Add(new ScheduledSupply
        {
            Code = "R" + (++receipts).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Item = item,
            From = from,
            To = to,
            Quantity = quantity,
            Ship = ship,
            Due = due,
            Status = SupplyStatus.InTransit,
        });

    public void End(NetworkShape shape)
    {
    }

    private static LeadTime LeadTime(in RouteTerms terms) => Known[Math.Min(terms.LeadTime, Known.Length - 1)] is { } lead
        && lead.Transit == terms.LeadTime ? lead : new LeadTime { Transit = terms.LeadTime };

    /// <summary>A lead time is a value: one object for each number of days is enough.</summary>
    private static readonly LeadTime[] Known = [.. Enumerable.Range(0, 100).Select(static days => new LeadTime { Transit = days })];
}
