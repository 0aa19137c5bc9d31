using System.Collections.Immutable;
using Drp.Items;

namespace Drp.Planning;

public sealed partial class PlanningSnapshotBuilder
{
    /// <summary>Makes the snapshot; the builder is used up.</summary>
    public PlanningSnapshot Build()
    {
        var faults = new List<Fault>();
        ImmutableArray<Item> sortedItems = Sort(items, static i => i.Code, "item", faults);
        ImmutableArray<Location> sortedLocations = Sort(locations, static l => l.Code, "location", faults);
        ImmutableArray<WorkingCalendar> sortedCalendars = Sort(calendars, static c => c.Code, "calendar", faults);
        ImmutableArray<SupplyRoute> sortedRoutes = Sort(routes, static r => r.Code, "route", faults);
        ImmutableArray<MeansOfTransport> sortedTransports = Sort(transports, static t => t.Code, "transport", faults);

        var assembler = new SnapshotAssembler(sortedItems, sortedLocations, faults);
        SnapshotBlock block = assembler.Assemble(
            points, stock, orders, forecasts, supplies, forecastPoint.Take(), forecastDay.Take(), forecastQuantity.Take());

        faults.Sort(SnapshotFaults.Order);
        var masters = new SnapshotMasters
        {
            AsOf = asOf,
            Buckets = buckets,
            Items = sortedItems,
            Locations = sortedLocations,
            Calendars = sortedCalendars,
            Routes = sortedRoutes,
            Transports = sortedTransports,
            Faults = [.. faults],
        };
        int[] slots = new int[sortedItems.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i] = i;
        }

        return new PlanningSnapshot(masters, [block], new int[sortedItems.Length], slots);
    }

    private static ImmutableArray<T> Sort<T>(List<T> rows, Func<T, string> code, string kind, List<Fault> faults)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(code(a), code(b)));
        int kept = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (kept > 0 && string.Equals(code(sorted[kept - 1]), code(sorted[i]), StringComparison.Ordinal))
            {
                faults.Add(SnapshotFaults.Duplicate(kind, code(sorted[i])));
                continue;
            }

            sorted[kept++] = sorted[i];
        }

        return ImmutableArray.Create(sorted, 0, kept);
    }
}
