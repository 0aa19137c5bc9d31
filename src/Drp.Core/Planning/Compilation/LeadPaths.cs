using System.Collections.Concurrent;

namespace Drp.Planning;

/// <summary>The lead paths of a snapshot, each distinct one made once. Thread-safe.</summary>
internal sealed class LeadPaths
{
    private readonly SnapshotMasters masters;
    private readonly CodeIndex codes;
    private readonly TimeAxis axis;
    private readonly DayCalendar[] calendars;
    private readonly ConcurrentDictionary<(LeadTime Lead, int Shipping, int Transit, int Receiving, int Cycle), LeadPath> paths = [];

    public LeadPaths(SnapshotMasters masters, CodeIndex codes, TimeAxis axis)
    {
        this.masters = masters;
        this.codes = codes;
        this.axis = axis;
        calendars = [.. masters.Calendars.Select(DayCalendar.From)];
    }

    public DayCalendar Calendar(int index) => index < 0 ? DayCalendar.Always : calendars[index];

    public int ShippingOf(int location) => Find(masters.Locations[location].ShippingCalendar);

    public LeadPath Of(SupplyRoute route, int from, int to)
    {
        int shipping = route is SupplySource source ? Find(source.Calendar) : ShippingOf(from);
        int transit = route is SupplySource ? shipping : Find(((Lane)route).TransitCalendar);
        int receiving = Find(masters.Locations[to].ReceivingCalendar);
        int cycle = Find(route.OrderCycle);
        var key = (route.LeadTime, shipping, transit, receiving, cycle);
        return paths.GetOrAdd(key, k => new LeadPath(
            axis,
            k.Lead,
            Calendar(k.Shipping),
            Calendar(k.Transit),
            Calendar(k.Receiving),
            k.Cycle < 0 ? null : Calendar(k.Cycle)));
    }

    private int Find(string? code) => code is null ? -1 : codes.Calendar(code);
}
