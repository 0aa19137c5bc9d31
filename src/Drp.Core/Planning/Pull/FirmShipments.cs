namespace Drp.Planning;

/// <summary>
/// Unshipped transfers are demand on their source by ship date, past ones at the snapshot's date. Whether a transfer has
/// shipped is its status, never a test of dates.
/// </summary>
internal static class FirmShipments
{
    public static void Fill(CompiledItem item, TimeAxis axis, PullWorkspace work)
    {
        SnapshotBlock block = item.Block;
        int first = item.Points.Length == 0 ? 0 : block.SupplyStart[item.FirstRow];
        int end = item.Points.Length == 0 ? 0 : block.SupplyStart[item.FirstRow + item.Points.Length];
        for (int i = first; i < end; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            if (supply.Status == SupplyStatus.InTransit)
            {
                continue;
            }

            int source = SourceOf(item, supply);
            int ship = Math.Max(DayNumber.Of(supply.Ship), axis.AsOf);
            int bucket = axis.BucketOf(ship);
            if (source >= 0 && bucket < axis.Count)
            {
                work.AddShipment(source, bucket, ship, block.SupplyQuantity[i], life: 0);
            }
        }
    }

    /// <summary>The point that a supply comes from, or -1 when it comes from outside.</summary>
    public static int SourceOf(CompiledItem item, ScheduledSupply supply)
    {
        // The points stand by location code.
        int low = 0, high = item.Points.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = string.CompareOrdinal(item.Block.Points[item.Points[middle].Row].Location, supply.From);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
