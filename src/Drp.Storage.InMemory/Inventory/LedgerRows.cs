using Drp.Planning;
using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

/// <summary>The ledger's part of a snapshot: what is available or picked at places that are planned stocking points.</summary>
internal static class LedgerRows
{
    public static void Add(MemorySession session, SnapshotRequest request, PlanningSnapshotBuilder builder)
    {
        var points = session.Open(MemoryStockingPointStore.Points);
        foreach (var batch in session.Open(MemoryStockStore.Balances).Scan()
            .Where(row => row.Key.State is StockState.Available or StockState.Reserved
                && (request.Companies.IsDefaultOrEmpty || request.Companies.Contains(row.Key.Company))
                && points.Find((row.Key.Company, row.Key.Item, row.Key.Place)) is not null)
            .GroupBy(static row => (row.Key.Place, row.Key.Item, row.Key.Expiry, row.Key.Batch)))
        {
            decimal quantity = batch.Sum(static row => row.Row.Value);
            if (quantity != 0m)
            {
                builder.Add(new StockBatch
                {
                    Item = batch.Key.Item,
                    Location = batch.Key.Place,
                    Quantity = quantity,

                    // A place that oversold owes goods, not a batch.
                    Expiry = batch.Key.Expiry == LocalDate.MinIsoValue || quantity < 0m ? null : batch.Key.Expiry,
                    Batch = batch.Key.Batch,
                });
            }
        }
    }
}
