using System.Collections.Immutable;

namespace Drp.Planning;

public sealed partial class SnapshotOverlay
{
    internal PlanningSnapshot Apply()
    {
        // Rows of an unknown item have no partition to stand in; the fault is noted already.
        newOrders.RemoveAll(row => below.IndexOfItem(row.Item) < 0);
        newSupplies.RemoveAll(row => below.IndexOfItem(row.Item) < 0);
        newStock.RemoveAll(row => below.IndexOfItem(row.Item) < 0);
        newForecasts.RemoveAll(row => below.IndexOfItem(row.Item) < 0);

        SnapshotBlock block = new SnapshotAssembler(below.Items, below.Locations, faults).Assemble(
            [.. Rows(static (b, from, to) => b.Points[from..to]).Select(row => pointEdits.Aggregate(row, static (r, edit) => edit(r)))],
            Edited(Rows(PlanningSnapshot.StockOf), stockEdits, newStock),
            Edited(Rows(static (b, from, to) => b.Orders[b.OrderStart[from]..b.OrderStart[to]]), orderEdits, newOrders),
            Edited(Rows(PlanningSnapshot.ForecastsOf), forecastEdits, newForecasts),
            Edited(Rows(static (b, from, to) => b.Supplies[b.SupplyStart[from]..b.SupplyStart[to]]), supplyEdits, newSupplies),
            [],
            [],
            []);
        (SnapshotMasters masters, IEnumerable<int> stale) = ChangedMasters();
        return below.With(masters, block, touched, stale);
    }

    private static List<(T Row, string? Unit)> Edited<T>(IEnumerable<T> rows, List<Func<T, T?>> edits, List<T> added)
        where T : class
    {
        var edited = new List<(T, string?)>();
        foreach (T row in rows)
        {
            T? now = row;
            for (int i = 0; i < edits.Count && now is not null; i++)
            {
                now = edits[i](now);
            }

            if (now is not null)
            {
                edited.Add((now, null));
            }
        }

        edited.AddRange(added.Select(static row => (row, (string?)null)));
        return edited;
    }

    private IEnumerable<T> Rows<T>(Func<SnapshotBlock, int, int, IEnumerable<T>> rows)
    {
        foreach (int item in touched)
        {
            (SnapshotBlock block, int slot) = below.Slice(item);
            foreach (T row in rows(block, block.PointStart[slot], block.PointStart[slot + 1]))
            {
                yield return row;
            }
        }
    }

    private (SnapshotMasters Masters, IEnumerable<int> Stale) ChangedMasters()
    {
        if (routeEdits.Count == 0 && faults.Count == 0)
        {
            return (below.Masters, []);
        }

        var stale = new List<int>();
        var routes = ImmutableArray.CreateBuilder<SupplyRoute>(below.Routes.Length);
        foreach (SupplyRoute route in below.Routes)
        {
            SupplyRoute? now = route;
            if (routeEdits.TryGetValue(route.Code, out SupplyRoute? edited))
            {
                now = edited;
                stale.Add(route.Item is null ? -1 : below.IndexOfItem(route.Item));
            }

            if (now is not null)
            {
                routes.Add(now);
            }
        }

        faults.Sort(SnapshotFaults.Order);
        return (below.Masters.With(routes.ToImmutable(), faults: [.. below.Faults, .. faults]), stale.Where(static i => i >= 0));
    }
}
