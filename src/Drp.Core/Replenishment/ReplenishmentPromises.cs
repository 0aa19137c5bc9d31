using Drp.Orders;
using Drp.Planning;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Replenishment;

/// <summary>
/// Firm, released and shipped orders to a place as receipts, and those from it as issues; by option also the planned orders
/// of the latest plan.
/// </summary>
internal sealed class ReplenishmentPromises(IOptions<OrderOptions> options) : IPromiseSource
{
    public async Task<PromiseOutlook> OutlookAsync(
        IDrpSession session, string company, string place, string item, LocalDate today, CancellationToken cancellationToken = default)
    {
        var receipts = new List<PromiseReceipt>();
        var issues = new List<PromiseReceipt>();
        foreach (var order in await session.Store<IReplenishmentStore>().OpenAsync(company, place, item, cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(order.To, place, StringComparison.Ordinal))
            {
                Add(receipts, order.ReceiptDate, order.ToShip, null);
                decimal left = order.OnTheWay;
                foreach (var batch in ReplenishmentBatches.OnTheWay(order))
                {
                    Add(receipts, order.ReceiptDate, batch.Quantity, batch.Expiry);
                    left -= batch.Quantity;
                }

                Add(receipts, order.ReceiptDate, left, null);
            }
            else
            {
                Add(issues, order.ShipDate, order.ToShip, null);
            }
        }

        if (options.Value.PromisePlannedReceipts)
        {
            await AddPlannedAsync(session, company, place, item, receipts, issues, cancellationToken).ConfigureAwait(false);
        }

        return new PromiseOutlook { Receipts = receipts, Issues = issues };
    }

    private static void Add(List<PromiseReceipt> rows, LocalDate date, decimal quantity, LocalDate? expiry)
    {
        if (quantity > 0m)
        {
            rows.Add(new PromiseReceipt { Date = date, Quantity = quantity, Expiry = expiry });
        }
    }

    private static async Task AddPlannedAsync(
        IDrpSession session, string company, string place, string item, List<PromiseReceipt> receipts, List<PromiseReceipt> issues, CancellationToken token)
    {
        var plans = session.Store<IPlanStore>();
        if (await plans.LatestAsync(company, token).ConfigureAwait(false) is not { } latest
            || await plans.LoadItemAsync(company, latest.Id, item, token).ConfigureAwait(false) is not { } plan)
        {
            return;
        }

        foreach (var order in plan.Orders(item, plan.HasConstrained ? PlanKind.Constrained : PlanKind.Unconstrained))
        {
            if (string.Equals(order.To, place, StringComparison.Ordinal))
            {
                Add(receipts, order.Receipt, order.Quantity, null);
            }
            else if (!order.FromOutside && string.Equals(order.From, place, StringComparison.Ordinal))
            {
                Add(issues, order.Ship, order.Quantity, null);
            }
        }
    }
}
