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
        writer.Write(snapshot.Masters.SharedHash.AsSpan());
        foreach (byte[]? hash in snapshot.ItemHashes)
        {
            writer.Write(hash.AsSpan());
        }

        return Convert.ToHexStringLower(writer.Take());
    }

    /// <summary>The hash of everything that is not the partition of one item.</summary>
    public static byte[] HashShared(SnapshotMasters masters)
    {
        using var writer = new HashWriter();
        writer.Write(Version);
        writer.Write(masters.AsOf);
        writer.Write(masters.Buckets.Count);
        foreach (Bucket bucket in masters.Buckets.Buckets)
        {
            writer.Write(bucket.Start);
            writer.Write(bucket.End);
        }

        Each(writer, masters.Calendars, Write);
        Each(writer, masters.Locations, Write);
        Each(writer, masters.Transports, Write);
        writer.Write(masters.ItemRoutes.Shared.Length);
        foreach (int route in masters.ItemRoutes.Shared)
        {
            Write(writer, masters.Routes[route]);
        }

        writer.Write(masters.Items.Length);
        return writer.Take();
    }

    /// <summary>Works out the hashes of items that have none yet.</summary>
    public static void HashItems(PlanningSnapshot snapshot)
    {
        byte[]?[] hashes = snapshot.ItemHashes;
        _ = snapshot.Masters.ItemRoutes;
        Parallel.For(
            0,
            hashes.Length,
            static () => new HashWriter(),
            (item, _, writer) =>
            {
                hashes[item] ??= HashItem(writer, snapshot, item);
                return writer;
            },
            static writer => writer.Dispose());
    }

    private static byte[] HashItem(HashWriter writer, PlanningSnapshot snapshot, int item)
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

        ReadOnlySpan<int> routes = snapshot.Masters.ItemRoutes.Of(item);
        writer.Write(routes.Length);
        foreach (int route in routes)
        {
            Write(writer, snapshot.Masters.Routes[route]);
        }

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

    private static void Each<T>(HashWriter writer, ImmutableArray<T> rows, Action<HashWriter, T> write)
    {
        writer.Write(rows.Length);
        foreach (T row in rows)
        {
            write(writer, row);
        }
    }
}
