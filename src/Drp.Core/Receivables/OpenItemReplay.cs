namespace Drp.Receivables;

/// <summary>Makes open items from items and applications alone: open = original − Σ applications. Thread-safe.</summary>
public static class OpenItemReplay
{
    /// <summary>What is open of every item, closed ones left out, in the order of the items.</summary>
    public static IReadOnlyList<OpenItem> Replay(IEnumerable<ReceivableItem> items, IEnumerable<ReceivableApplication> applications)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(applications);
        var applied = new Dictionary<ItemReference, (decimal Amount, decimal Discount)>();
        foreach (var application in applications)
        {
            foreach (var item in new[] { application.Debit, application.Credit }.OfType<ReceivableItem>())
            {
                var (amount, discount) = applied.GetValueOrDefault(item.Reference);
                applied[item.Reference] = (
                    amount + application.Amount, discount + (application.Kind == ApplicationKind.Discount ? application.Amount : 0m));
            }
        }

        return [.. items.Select(item =>
        {
            var (amount, discount) = applied.GetValueOrDefault(item.Reference);
            return new OpenItem { Item = item, Open = item.Amount - amount, Discounted = discount };
        }).Where(static open => open.Open != 0m)];
    }
}
