using System.Globalization;
using Drp.Balances;
using Drp.Inventory;
using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

internal sealed partial class OrderService
{
    /// <summary>How much of each line can be promised, inside the locks of its items and quotas.</summary>
    private async Task PromiseAsync(IDrpSession session, Order order, List<LineAsk> asks, IReadOnlyDictionary<string, BalanceAccount> locked, CancellationToken token)
    {
        var shelves = new Dictionary<string, (List<PromiseReceipt> Supply, List<OrderCommitment> Commitments)>(StringComparer.Ordinal);
        var quotas = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var group in asks.SelectMany(static ask => ask.Quotas.Select(quota => (Quota: SupplyLock.Quota(quota), ask.Wanted))).GroupBy(static row => row.Quota, StringComparer.Ordinal))
        {
            // The account counts what this order wants already; what it may have is what was left before.
            quotas[group.Key] = locked[group.Key].Available is { } left ? Math.Max(0m, left + group.Sum(static row => row.Wanted)) : decimal.MaxValue;
        }

        foreach (var ask in asks)
        {
            if (!shelves.TryGetValue(ask.Line.Item, out var shelf))
            {
                shelf = await SupplyAsync(session, order.Company, order.Place, ask.Line.Item, token).ConfigureAwait(false);
                shelves.Add(ask.Line.Item, shelf);
            }

            var answer = Promises.Answer(shelf.Supply, shelf.Commitments, ask.Wanted, order.ShipDate, order.RequestedDate, ask.Line.MinimumRemainingLifeDays, access.Today);
            decimal promised = answer.Quantity;
            if (promised < ask.Wanted)
            {
                ask.Next = answer.Later.Count > 0 ? answer.Later[0].Date : null;
                ask.Reasons.Add(Fault("DRP6110", ask.Line.Item, Explain(order, ask, answer)));
            }

            foreach (var quota in ask.Quotas)
            {
                decimal left = quotas[SupplyLock.Quota(quota)];
                if (left < ask.Wanted)
                {
                    promised = Math.Min(promised, left);
                    ask.Reasons.Add(Fault("DRP6111", ask.Line.Item, string.Create(
                        CultureInfo.InvariantCulture, $"quota '{quota.Id}' of node '{quota.NodeId}' has {left:0.####} left of {quota.Quantity:0.####}.")));
                }
            }

            if (ask.Line.Complete && promised < ask.Wanted)
            {
                ask.Reasons.Add(Fault("DRP6113", ask.Line.Item, string.Create(
                    CultureInfo.InvariantCulture, $"{promised:0.####} of {ask.Wanted:0.####} could be promised, and the line is wanted whole.")));
                promised = 0m;
            }

            ask.Promised = promised;
            foreach (var quota in ask.Quotas)
            {
                quotas[SupplyLock.Quota(quota)] -= promised;
            }

            // The next line of the item stands behind this one.
            shelf.Commitments.Add(new OrderCommitment
            {
                OrderId = order.Id,
                Line = ask.Line.Number,
                Item = ask.Line.Item,
                Place = order.Place,
                PartnerId = order.PartnerId,
                ShipDate = order.ShipDate,
                RequestedDate = order.RequestedDate,
                MinimumRemainingLifeDays = ask.Line.MinimumRemainingLifeDays,
                Promised = promised,
            });
        }
    }

    /// <summary>Stock first, then receipts: goods that arrive in between are missed once, and never counted twice.</summary>
    private async Task<(List<PromiseReceipt> Supply, List<OrderCommitment> Commitments)> SupplyAsync(
        IDrpSession session, string company, string place, string item, CancellationToken token)
    {
        var today = access.Today;
        var supply = (await session.Store<IStockStore>().AvailableAsync(company, place, item, token).ConfigureAwait(false))
            .Where(static batch => batch.Quantity > 0m)
            .Select(batch => new PromiseReceipt { Date = today, Quantity = batch.Quantity, Expiry = batch.Expiry })
            .ToList();
        var commitments = (await session.Store<IOrderStore>().DemandAsync(company, place, item, token).ConfigureAwait(false)).ToList();
        foreach (var source in sources)
        {
            var outlook = await source.OutlookAsync(session, company, place, item, today, token).ConfigureAwait(false);
            supply.AddRange(outlook.Receipts);
            commitments.AddRange(outlook.Issues.Select(issue => new OrderCommitment
            {
                OrderId = "",
                Line = 0,
                Item = item,
                Place = place,
                PartnerId = "",
                ShipDate = issue.Date,
                RequestedDate = issue.Date,
                Promised = issue.Quantity,
            }));
        }

        return (supply, commitments);
    }

    private static string Explain(Order order, LineAsk ask, PromiseAnswer answer)
    {
        string later = answer.Later.Count == 0
            ? "nothing more is expected"
            : "expected: " + string.Join(", ", answer.Later.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Quantity:0.####} from {row.Date:uuuu-MM-dd}")));
        string life = ask.Line.MinimumRemainingLifeDays > 0 ? string.Create(CultureInfo.InvariantCulture, $" with {ask.Line.MinimumRemainingLifeDays} days of life left") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Quantity:0.####} of {ask.Wanted:0.####} can ship from {order.Place} by {order.ShipDate:uuuu-MM-dd}{life}; {later}.");
    }
}
