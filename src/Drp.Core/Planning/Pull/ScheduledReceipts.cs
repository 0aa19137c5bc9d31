namespace Drp.Planning;

/// <summary>Scheduled receipts of a point by bucket; overdue ones count at the snapshot's date.</summary>
internal static class ScheduledReceipts
{
    public static void Fill(CompiledItem item, int p, TimeAxis axis, Span<long> receipts)
    {
        SnapshotBlock block = item.Block;
        int row = item.Points[p].Row;
        for (int i = block.SupplyStart[row]; i < block.SupplyStart[row + 1]; i++)
        {
            int bucket = axis.BucketOfDue(DayNumber.Of(block.Supplies[i].Due));
            if (bucket < axis.Count)
            {
                receipts[bucket] += block.SupplyQuantity[i];
            }
        }
    }
}
