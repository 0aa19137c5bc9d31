using Drp.Items;
using Drp.Planning;

namespace Drp.Reference;

/// <summary>
/// §9 and §12: old stock is consumed first. Where an old item and its successor are both stocked, and so at every place that the old
/// item is supplied to from there, the group is planned as one: stock, receipts and demand of the old item count for the last successor
/// that the place stocks, and nothing is ordered of the old item.
/// </summary>
internal sealed class Supersession
{
    private readonly Dictionary<string, Item> items;
    private readonly HashSet<(string Item, string Location)> points;
    private readonly ILookup<(string Item, string From), string> supplied;
    private readonly Dictionary<(string Item, string Location), string?> known = [];

    public Supersession(PlanningSnapshot snapshot, Routes routes)
    {
        items = snapshot.Items.ToDictionary(i => i.Code, StringComparer.Ordinal);
        points = [.. snapshot.Points.Select(p => (p.Item, p.Location))];
        supplied = snapshot.Points
            .SelectMany(p => routes.Of(p.Item, p.Location).OfType<Lane>().Select(lane => (Key: (p.Item, lane.From), To: p.Location)))
            .ToLookup(l => l.Key, l => l.To);
    }

    /// <summary>Who takes over from an item at a place, or <see langword="null"/>.</summary>
    public string? Successor(string item, string location)
    {
        if (!points.Contains((item, location)))
        {
            return null;
        }

        if (!known.TryGetValue((item, location), out string? successor))
        {
            string? last = null;
            for (string? next = items[item].Successor; next is not null; next = items[next].Successor)
            {
                last = points.Contains((next, location)) ? next : last;
            }

            successor = supplied[(item, location)].All(to => Successor(item, to) is not null) ? last : null;
            known.Add((item, location), successor);
        }

        return successor;
    }

    /// <summary>The snapshot as its groups are planned.</summary>
    public PlanningSnapshot Group(PlanningSnapshot snapshot)
    {
        var builder = new PlanningSnapshotBuilder(snapshot.AsOf, snapshot.Buckets);
        foreach (Item item in snapshot.Items)
        {
            builder.Add(item);
        }

        foreach (Location location in snapshot.Locations)
        {
            builder.Add(location);
        }

        foreach (WorkingCalendar calendar in snapshot.Calendars)
        {
            builder.Add(calendar);
        }

        foreach (SupplyRoute route in snapshot.Routes)
        {
            builder.Add(route);
        }

        foreach (StockingPoint point in snapshot.Points)
        {
            builder.Add(Successor(point.Item, point.Location) is null
                ? point
                : new StockingPoint { Item = point.Item, Location = point.Location, Company = point.Company });
        }

        foreach (StockBatch batch in snapshot.Stock)
        {
            builder.Add(batch with { Item = Planned(batch.Item, batch.Location) });
        }

        foreach (SalesOrderDemand order in snapshot.SalesOrders)
        {
            builder.Add(order with { Item = Planned(order.Item, order.Location) });
        }

        foreach (ForecastDemand forecast in snapshot.Forecasts)
        {
            builder.Add(forecast with { Item = Planned(forecast.Item, forecast.Location) });
        }

        foreach (ScheduledSupply supply in snapshot.Supplies)
        {
            AddSupply(builder, supply);
        }

        return builder.Build();
    }

    private void AddSupply(PlanningSnapshotBuilder builder, ScheduledSupply supply)
    {
        if (Successor(supply.Item, supply.To) is not { } successor)
        {
            builder.Add(supply);
            return;
        }

        int? life = items[supply.Item].ShelfLifeDays;
        ScheduledSupply grouped = supply with
        {
            Item = successor,
            Expiry = supply.Expiry ?? (life is null ? null : supply.Due.PlusDays(life.Value)),
        };
        bool stillToShip = supply.Status != SupplyStatus.InTransit && points.Contains((supply.Item, supply.From));
        if (stillToShip && Successor(supply.Item, supply.From) != successor)
        {
            builder.Add(new SalesOrderDemand
            {
                Code = supply.Code,
                Item = Planned(supply.Item, supply.From),
                Location = supply.From,
                Due = supply.Ship,
                Quantity = supply.Quantity,
                Firm = true,
            });
            grouped = grouped with { From = $"{supply.From} ({supply.Item})" };
        }

        builder.Add(grouped);
    }

    private string Planned(string item, string location) => Successor(item, location) ?? item;
}
