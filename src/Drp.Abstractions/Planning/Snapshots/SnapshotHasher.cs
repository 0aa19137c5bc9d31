using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>
/// The fingerprint of a snapshot as a tree: a hash for each item over its master, points, rows and own routes, and a root
/// over what all items share and their hashes by code. Locations are hashed by code, so an item's hash does not depend on
/// what else is in the snapshot.
/// </summary>
internal static partial class SnapshotHasher
{
    private const string Version = "drp-snapshot-1";

    public static string Fingerprint(PlanningSnapshot snapshot)
    {
        HashItems(snapshot);
        using var writer = new HashWriter();
        writer.Write(Version);
        writer.Write(snapshot.AsOf);
        writer.Write(snapshot.Buckets.Count);
        foreach (Bucket bucket in snapshot.Buckets.Buckets)
        {
            writer.Write(bucket.Start);
            writer.Write(bucket.End);
        }

        Each(writer, snapshot.Calendars, Write);
        Each(writer, snapshot.Locations, Write);
        Each(writer, snapshot.Transports, Write);
        Each(writer, [.. snapshot.Routes.Where(r => !IsOfOneItem(snapshot, r))], Write);
        writer.Write(snapshot.Items.Length);
        foreach (byte[]? hash in snapshot.ItemHashes)
        {
            writer.Write(hash.AsSpan());
        }

        return Convert.ToHexStringLower(writer.Take());
    }

    /// <summary>Works out the hashes of items that have none yet.</summary>
    public static void HashItems(PlanningSnapshot snapshot)
    {
        byte[]?[] hashes = snapshot.ItemHashes;
        if (Array.IndexOf(hashes, null) < 0)
        {
            return;
        }

        ILookup<string, SupplyRoute> routes = snapshot.Routes
            .Where(static r => r.Item is not null)
            .ToLookup(static r => r.Item!, StringComparer.Ordinal);
        using var writer = new HashWriter();
        for (int item = 0; item < hashes.Length; item++)
        {
            hashes[item] ??= HashItem(writer, snapshot, item, routes);
        }
    }

    private static byte[] HashItem(
        HashWriter writer, PlanningSnapshot snapshot, int item, ILookup<string, SupplyRoute> routes)
    {
        writer.Write(Version);
        Write(writer, snapshot.Items[item]);
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        int from = block.PointStart[slot], to = block.PointStart[slot + 1];
        writer.Write(to - from);
        for (int point = from; point < to; point++)
        {
            Write(writer, block.Points[point]);
            WriteRows(writer, block, point);
        }

        Each(writer, [.. routes[snapshot.Items[item].Code]], Write);
        return writer.Take();
    }

    private static void WriteRows(HashWriter writer, SnapshotBlock block, int point)
    {
        writer.Write(block.OnHand[point]);

        Range batches = block.BatchStart[point]..block.BatchStart[point + 1];
        writer.Write(block.BatchExpiry.AsSpan(batches));
        writer.Write(block.BatchQuantity.AsSpan(batches));
        foreach (string batch in block.BatchCode.AsSpan(batches))
        {
            writer.Write(batch);
        }

        Range forecasts = block.ForecastStart[point]..block.ForecastStart[point + 1];
        writer.Write(block.ForecastDay.AsSpan(forecasts));
        writer.Write(block.ForecastQuantity.AsSpan(forecasts));

        Range layers = block.LayerStart[point]..block.LayerStart[point + 1];
        writer.Write(block.LayerQuantity.AsSpan(layers));
        foreach (ForecastDemand layer in block.Layers.AsSpan(layers))
        {
            writer.Write(layer.Date);
            writer.Write(layer.Customer);
            writer.Write(layer.Promotion);
        }

        Range orders = block.OrderStart[point]..block.OrderStart[point + 1];
        writer.Write(block.OrderQuantity.AsSpan(orders));
        foreach (SalesOrderDemand order in block.Orders.AsSpan(orders))
        {
            Write(writer, order);
        }

        Range supplies = block.SupplyStart[point]..block.SupplyStart[point + 1];
        writer.Write(block.SupplyQuantity.AsSpan(supplies));
        foreach (ScheduledSupply supply in block.Supplies.AsSpan(supplies))
        {
            Write(writer, supply);
        }
    }

    // A route of an item that the snapshot does not know has no partition to stand in.
    private static bool IsOfOneItem(PlanningSnapshot snapshot, SupplyRoute route) =>
        route.Item is not null
        && snapshot.Items.AsSpan().BinarySearch(new ByCode(route.Item)) >= 0;

    private static void Each<T>(HashWriter writer, ImmutableArray<T> rows, Action<HashWriter, T> write)
    {
        writer.Write(rows.Length);
        foreach (T row in rows)
        {
            write(writer, row);
        }
    }

    private readonly struct ByCode(string code) : IComparable<Items.Item>
    {
        public int CompareTo(Items.Item? other) => string.CompareOrdinal(code, other?.Code);
    }
}
