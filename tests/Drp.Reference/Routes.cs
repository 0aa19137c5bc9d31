using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>The routes a need is ordered from, and those the constrained plan may fall back to.</summary>
internal sealed record RouteChoice(IReadOnlyList<SupplyRoute> Sources, bool Split, IReadOnlyList<SupplyRoute> Alternates);

/// <summary>Which routes supply an item at a location, and when they have to ship.</summary>
internal sealed class Routes
{
    private readonly Calendars calendars;
    private readonly Dictionary<string, Location> locations;
    private readonly Dictionary<(string Item, string Location), List<SupplyRoute>> byPoint = [];

    public Routes(PlanningSnapshot snapshot, Calendars calendars)
    {
        this.calendars = calendars;
        locations = snapshot.Locations.ToDictionary(l => l.Code, StringComparer.Ordinal);
        Dictionary<string, Item> items = snapshot.Items.ToDictionary(i => i.Code, StringComparer.Ordinal);
        HashSet<(string, string)> points = [.. snapshot.Points.Select(p => (p.Item, p.Location))];
        foreach (StockingPoint point in snapshot.Points)
        {
            byPoint[(point.Item, point.Location)] =
            [
                .. snapshot.Routes.Where(r => Serves(r, items[point.Item], point.Location)
                    && (r.ValidFrom is not { } from || from < snapshot.Buckets.End)
                    && (r.ValidTo is not { } to || to >= snapshot.AsOf)
                    && (r is not Lane lane || points.Contains((point.Item, lane.From)))),
            ];
        }
    }

    /// <summary>All routes that could ever supply a point, by code.</summary>
    public IReadOnlyList<SupplyRoute> Of(string item, string location) => byPoint[(item, location)];

    /// <summary>Nothing supplies these points any more.</summary>
    public void Close(Func<string, string, bool> closed)
    {
        foreach ((string Item, string Location) point in byPoint.Keys.Where(k => closed(k.Item, k.Location)).ToList())
        {
            byPoint[point] = [];
        }
    }

    public Location Location(string code) => locations[code];

    /// <summary>The place a route ships from, or <see langword="null"/> for a supply source.</summary>
    public static string? From(SupplyRoute route) => (route as Lane)?.From;

    /// <summary>What is used at a receipt date: the most specific kind among the valid routes (readings 4 and 13).</summary>
    public RouteChoice Choose(string item, string location, LocalDate receipt) =>
        Choice(Of(item, location).Where(r => IsValid(r, ShipDateBeforeCycle(r, receipt))));

    private static RouteChoice Choice(IEnumerable<SupplyRoute> found)
    {
        List<SupplyRoute> valid = [.. found];
        if (valid.Count == 0)
        {
            return new RouteChoice([], false, []);
        }

        int best = valid.Min(Kind);
        List<SupplyRoute> winning =
            [.. valid.Where(r => Kind(r) == best).OrderBy(r => r.Priority).ThenBy(r => r.Code, StringComparer.Ordinal)];
        if (winning.Any(r => r.Quota is not null))
        {
            return new RouteChoice(
                [.. winning.Where(r => r.Quota is not null).OrderBy(r => r.Code, StringComparer.Ordinal)],
                true,
                [.. winning.Where(r => r.Quota is null)]);
        }

        return new RouteChoice([winning[0]], false, [.. winning.Skip(1)]);
    }

    /// <summary>What an order decided on a day is placed with, each on its first permitted day.</summary>
    public RouteChoice ChooseOn(string item, string location, LocalDate day) =>
        Choice(Of(item, location).Where(r => IsValid(r, ShipForward(r, day).Ship)));

    /// <summary>The day an order ships, moved back to the order cycle where the route has one (reading 5).</summary>
    public LocalDate ShipDate(SupplyRoute route, LocalDate receipt)
    {
        LocalDate ship = ShipDateBeforeCycle(route, receipt);
        return route.OrderCycle is null ? ship : calendars.OnOrBefore(route.OrderCycle, ship);
    }

    /// <summary>Receipt date less each part of the lead time, on the calendar of its own place (reading 2).</summary>
    public LocalDate ShipDateBeforeCycle(SupplyRoute route, LocalDate receipt)
    {
        string? receiving = locations[route.To].ReceivingCalendar;
        (string? transit, string? shipping) = TransitAndShipping(route);
        LocalDate date = calendars.Back(receiving, receipt, route.LeadTime.GoodsIn);
        date = calendars.Back(receiving, date, route.LeadTime.Unloading);
        date = calendars.Back(transit, date, route.LeadTime.Transit);
        date = calendars.Back(shipping, date, route.LeadTime.Loading);
        date = calendars.Back(shipping, date, route.LeadTime.OrderProcessing);
        return calendars.OnOrBefore(shipping, date);
    }

    /// <summary>The receipt of what leaves on or after a day (readings 21 and 44): ship and receipt date.</summary>
    public (LocalDate Ship, LocalDate Receipt) ShipForward(SupplyRoute route, LocalDate from)
    {
        string? receiving = locations[route.To].ReceivingCalendar;
        (string? transit, string? shipping) = TransitAndShipping(route);
        LocalDate ship = route.OrderCycle is null ? calendars.OnOrAfter(shipping, from) : calendars.OnOrAfter(route.OrderCycle, from);
        LocalDate date = calendars.Forward(shipping, calendars.OnOrAfter(shipping, ship), route.LeadTime.OrderProcessing);
        date = calendars.Forward(shipping, date, route.LeadTime.Loading);
        date = calendars.Forward(transit, date, route.LeadTime.Transit);
        date = calendars.Forward(receiving, date, route.LeadTime.Unloading);
        date = calendars.Forward(receiving, date, route.LeadTime.GoodsIn);
        return (ship, calendars.OnOrAfter(receiving, date));
    }

    /// <summary>The first day of a bucket, moved back to an open receiving day (reading 3).</summary>
    public LocalDate ReceiptDate(string location, LocalDate day) =>
        calendars.OnOrBefore(locations[location].ReceivingCalendar, day);

    public static bool IsValid(SupplyRoute route, LocalDate ship) =>
        (route.ValidFrom is not { } from || ship >= from) && (route.ValidTo is not { } to || ship <= to);

    private static bool Serves(SupplyRoute route, Item item, string location)
    {
        if (route is Lane { Kind: LaneKind.Lateral } || !string.Equals(route.To, location, StringComparison.Ordinal))
        {
            return false;
        }

        return route.Item is not null
            ? string.Equals(route.Item, item.Code, StringComparison.Ordinal)
            : route.ItemGroup is null || string.Equals(route.ItemGroup, item.Group, StringComparison.Ordinal);
    }

    /// <summary>1 for the item, 2 for its group, 3 for all items.</summary>
    private static int Kind(SupplyRoute route) => route.Item is not null ? 1 : route.ItemGroup is not null ? 2 : 3;

    private (string? Transit, string? Shipping) TransitAndShipping(SupplyRoute route) => route switch
    {
        Lane lane => (lane.TransitCalendar, locations[lane.From].ShippingCalendar),
        SupplySource source => (source.Calendar, source.Calendar),
        _ => throw new InvalidOperationException("A route is a lane or a supply source."),
    };
}
