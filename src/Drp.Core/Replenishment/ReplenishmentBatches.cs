using Drp.Inventory;
using NodaTime;

namespace Drp.Replenishment;

/// <summary>Which batches of an order are on their way.</summary>
internal static class ReplenishmentBatches
{
    /// <summary>Shipped batches less those that arrived or are short, first expiry first.</summary>
    public static IReadOnlyList<StockPick> OnTheWay(ReplenishmentOrder order) => Fefo.Take(
        order.Documents
            .SelectMany(static document => document.Batches.Select(batch => (batch, Sign: document.IsReceipt ? -1m : 1m)))
            .GroupBy(static row => (row.batch.Batch, row.batch.Expiry))
            .Select(static group => new StockBalance { Place = "", Item = "", Batch = group.Key.Batch, Expiry = group.Key.Expiry, Quantity = group.Sum(static row => row.batch.Quantity * row.Sign) }),
        decimal.MaxValue);

    /// <summary>Takes what a receipt line names from batches, and leaves the rest in the list.</summary>
    public static IReadOnlyList<StockPick> Take(List<StockPick> left, ReplenishmentReceiptLine line)
    {
        var taken = new List<StockPick>();
        decimal wanted = line.Quantity;
        for (int i = 0; i < left.Count && wanted > 0m; i++)
        {
            if (left[i].Quantity > 0m && (line.Batch is null || string.Equals(left[i].Batch, line.Batch, StringComparison.Ordinal)) && (line.Expiry is null || left[i].Expiry == line.Expiry))
            {
                decimal part = Math.Min(wanted, left[i].Quantity);
                taken.Add(left[i] with { Quantity = part });
                left[i] = left[i] with { Quantity = left[i].Quantity - part };
                wanted -= part;
            }
        }

        return taken;
    }
}
