using Drp.Planning;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Inventory;

/// <summary>The ledger's part of a snapshot: what is available or picked at places that are planned stocking points.</summary>
internal static class LedgerRows
{
    public static async Task AddAsync(
        DrpDbContext context, string[] companies, PlanningSnapshotBuilder builder, Dictionary<(string Item, string Location), int> points, CancellationToken token)
    {
        var rows = context.Set<StockBalanceRow>().Where(static row => row.State == StockState.Available || row.State == StockState.Reserved);
        rows = companies.Length == 0 ? rows : rows.Where(row => companies.Contains(row.Company));
        var sums = rows
            .GroupBy(static row => new { row.Place, row.Item, row.Expiry, row.Batch })
            .Select(static group => new { group.Key, Units = group.Sum(static row => row.Units) })
            .Where(static row => row.Units != 0);
        await foreach (var row in sums.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            if (points.ContainsKey((row.Key.Item, row.Key.Place)))
            {
                builder.Add(new StockBatch
                {
                    Item = row.Key.Item,
                    Location = row.Key.Place,
                    Quantity = StoredDecimal.FromUnits(row.Units),

                    // A place that oversold owes goods, not a batch.
                    Expiry = row.Key.Expiry == StockBalanceRow.Never || row.Units < 0 ? null : row.Key.Expiry,
                    Batch = row.Key.Batch,
                });
            }
        }
    }
}
