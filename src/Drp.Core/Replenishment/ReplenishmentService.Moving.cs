using System.Globalization;
using Drp.Access;
using Drp.Inventory;
using Drp.Orders;
using Drp.Storage;

namespace Drp.Replenishment;

internal sealed partial class ReplenishmentService
{
    public Task<Outcome<ReplenishmentOrder>> ShipAsync(
        Actor actor, string company, string orderId, ReplenishmentShipment shipment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        return ChangeAsync(
            actor, company, orderId, "shipped", null,
            (session, order, token) => SeesPlaceAsync(session, actor, company, order.Kind == ReplenishmentKind.Transfer ? order.From : order.To, token),
            async (session, order, token) =>
            {
                if (order.Documents.FirstOrDefault(row => !row.IsReceipt && row.Number == shipment.Number) is { } before)
                {
                    return shipment.Quantity is null || shipment.Quantity == before.Batches.Sum(static batch => batch.Quantity)
                        ? order
                        : throw new RefusedWork([Fault("DRP6207", orderId, $"shipment '{shipment.Number}' had another quantity; give every shipment its own number.")]);
                }

                Expect(order, ReplenishmentStatus.Released, ReplenishmentStatus.Shipped);
                decimal quantity = shipment.Quantity ?? (shipment.Batches.Count > 0 ? shipment.Batches.Sum(static batch => batch.Quantity) : order.ToShip);
                if (quantity <= 0m || quantity > order.ToShip || (shipment.Batches.Count > 0 && shipment.Batches.Sum(static batch => batch.Quantity) != quantity))
                {
                    throw new RefusedWork([Fault("DRP6205", orderId, string.Create(CultureInfo.InvariantCulture, $"{quantity:0.####} are to leave and {order.ToShip:0.####} are still to leave; the batches sum to the quantity."))]);
                }

                var batches = await SendAsync(session, actor, order, quantity, shipment.Batches, token).ConfigureAwait(false);
                return order with
                {
                    Status = ReplenishmentStatus.Shipped,
                    Shipped = order.Shipped + quantity,
                    Documents = [.. order.Documents, new ReplenishmentDocument { IsReceipt = false, Number = shipment.Number, Date = access.Today, Batches = batches }],
                };
            },
            cancellationToken);
    }

    public Task<Outcome<ReplenishmentOrder>> ReceiveAsync(
        Actor actor, string company, string orderId, ReplenishmentReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return ChangeAsync(
            actor, company, orderId, "received", null,
            (session, order, token) => SeesPlaceAsync(session, actor, company, order.To, token),
            async (session, order, token) =>
            {
                if (order.Documents.Any(row => row.IsReceipt && row.Number == receipt.Number))
                {
                    return order;
                }

                Expect(order, ReplenishmentStatus.Shipped, order.Kind == ReplenishmentKind.Purchase ? ReplenishmentStatus.Released : ReplenishmentStatus.Shipped);
                if (receipt.Lines.Any(static line => line.Quantity <= 0m || decimal.Round(line.Quantity, 4) != line.Quantity))
                {
                    throw new RefusedWork([Fault("DRP6204", orderId, "a received quantity is above zero, with at most four decimal places.")]);
                }

                return await ArriveAsync(session, actor, order, receipt, token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    public Task<Outcome<ReplenishmentOrder>> CancelAsync(
        Actor actor, string company, string orderId, string reason, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, company, orderId, "cancelled", reason,
        (session, order, token) => PlansAsync(session, actor, company, order.To, token),
        (_, order, _) =>
        {
            if (order.Status == ReplenishmentStatus.Cancelled)
            {
                return Task.FromResult(order);
            }

            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new RefusedWork([Fault("DRP6206", orderId, "a reason is needed; say why.")]);
            }

            Expect(order, ReplenishmentStatus.Planned, ReplenishmentStatus.Firm, ReplenishmentStatus.Released);
            return Task.FromResult(order with { Status = ReplenishmentStatus.Cancelled, Dropped = order.Quantity });
        },
        cancellationToken);

    private static void Expect(ReplenishmentOrder order, params ReplenishmentStatus[] statuses)
    {
        if (!statuses.Contains(order.Status))
        {
            throw new RefusedWork([Fault("DRP6203", order.Id, $"an order that is {order.Status} doesn't allow this; {string.Join(" or ", statuses.Distinct())} does.")]);
        }
    }

    /// <summary>What leaves, in the ledger where the places keep their stock there.</summary>
    private async Task<IReadOnlyList<StockPick>> SendAsync(
        IDrpSession session, Actor actor, ReplenishmentOrder order, decimal quantity, IReadOnlyList<StockPick> batches, CancellationToken token)
    {
        var from = order.Kind == ReplenishmentKind.Transfer ? await PlaceAsync(session, order.Company, order.From, token).ConfigureAwait(false) : null;
        var to = await PlaceAsync(session, order.Company, order.To, token).ConfigureAwait(false);
        StockPick[] picks = batches.Count > 0 ? [.. batches] : [new StockPick { Quantity = quantity }];
        if (from is null && to is null)
        {
            return picks;
        }

        int number = order.Documents.Count * 10000;
        var transit = to is null ? null : new StockSpot { Place = order.To, State = StockState.InTransit };
        StockMove[] moves = [.. picks.Select(pick => new StockMove
        {
            Company = order.Company,
            Source = Source(order, number++),
            Kind = from is null ? StockMovementKind.Inbound : to is null ? StockMovementKind.Outbound : StockMovementKind.Transfer,
            Item = order.Item,
            Quantity = pick.Quantity,
            From = from is null ? null : new StockSpot { Place = order.From },
            To = transit,
            Batch = batches.Count == 0 && from is not null ? null : pick.Batch,
            Expiry = pick.Expiry,
            Counterparty = order.Kind == ReplenishmentKind.Purchase ? order.From : null,
        })];
        var posted = await PostAsync(session, actor, moves, token).ConfigureAwait(false);
        return [.. posted.Postings.SelectMany(static posting => posting.Entries)
            .Where(entry => from is null ? entry.Quantity > 0m : entry.Quantity < 0m)
            .Select(static entry => new StockPick { Batch = entry.Batch, Expiry = entry.Expiry, Quantity = Math.Abs(entry.Quantity) })];
    }

    /// <summary>What arrives: taken off what was on its way, and what is above it comes in besides.</summary>
    private async Task<ReplenishmentOrder> ArriveAsync(IDrpSession session, Actor actor, ReplenishmentOrder order, ReplenishmentReceipt receipt, CancellationToken token)
    {
        var to = await PlaceAsync(session, order.Company, order.To, token).ConfigureAwait(false);
        var from = order.Kind == ReplenishmentKind.Transfer ? await PlaceAsync(session, order.Company, order.From, token).ConfigureAwait(false) : null;
        var left = ReplenishmentBatches.OnTheWay(order).ToList();
        var moves = new List<StockMove>();
        var consumed = new List<StockPick>();
        decimal arrived = 0m, over = 0m, direct = 0m, rejected = 0m;
        int number = order.Documents.Count * 10000;
        void Move(StockMovementKind kind, StockPick pick, StockState? before, StockState? after, string? reason = null) => moves.Add(new StockMove
        {
            Company = order.Company,
            Source = Source(order, number++),
            Kind = kind,
            Item = order.Item,
            Quantity = pick.Quantity,
            From = before is { } source ? new StockSpot { Place = order.To, State = source } : null,
            To = after is { } target ? new StockSpot { Place = order.To, State = target } : null,
            Batch = pick.Batch,
            Expiry = pick.Expiry,
            Counterparty = order.Kind == ReplenishmentKind.Purchase ? order.From : null,
            Internal = from is not null && string.Equals(from.PartnerId, to?.PartnerId, StringComparison.Ordinal),
            Reason = reason,
        });
        foreach (var line in receipt.Lines)
        {
            var state = line.Rejected ? StockState.Quarantine : StockState.Available;
            rejected += line.Rejected ? line.Quantity : 0m;
            var taken = ReplenishmentBatches.Take(left, line);
            foreach (var pick in taken)
            {
                Move(StockMovementKind.StateChange, pick, StockState.InTransit, state);
                consumed.Add(pick);
            }

            decimal sent = taken.Sum(static pick => pick.Quantity);
            arrived += sent;
            var rest = new StockPick { Batch = line.Batch ?? "", Expiry = line.Expiry, Quantity = line.Quantity - sent };
            if (rest.Quantity <= 0m)
            {
                continue;
            }

            // A purchase that nobody advised arrives as it is; only what is above the order is over.
            decimal ordered = order.Kind == ReplenishmentKind.Purchase ? Math.Min(rest.Quantity, Math.Max(0m, order.ToShip - direct)) : 0m;
            direct += ordered;
            over += rest.Quantity - ordered;
            Move(order.Kind == ReplenishmentKind.Purchase ? StockMovementKind.Inbound : StockMovementKind.Adjustment, rest, null, state, "more arrived than was sent");
        }

        decimal missing = 0m;
        if (receipt.Closes)
        {
            foreach (var pick in left.Where(static pick => pick.Quantity > 0m))
            {
                missing += pick.Quantity;
                consumed.Add(pick);
                Move(StockMovementKind.Adjustment, pick, StockState.InTransit, null, "sent and never arrived");
            }
        }

        if (to is not null && moves.Count > 0)
        {
            await PostAsync(session, actor, moves, token).ConfigureAwait(false);
        }

        var closing = order with
        {
            Shipped = order.Shipped + direct,
            Arrived = order.Arrived + arrived + direct,
            Missing = order.Missing + missing,
            Over = order.Over + over,
            Rejected = order.Rejected + rejected,
            Documents =
            [
                .. order.Documents,
                new ReplenishmentDocument
                {
                    IsReceipt = true,
                    Number = receipt.Number,
                    Date = access.Today,
                    Batches = consumed,
                    Accepted = arrived + direct + over - rejected,
                    Rejected = rejected,
                },
            ],
        };
        bool closed = receipt.Closes || (closing.ToShip == 0m && closing.OnTheWay == 0m);
        return closing with
        {
            Dropped = closed ? closing.Dropped + closing.ToShip : closing.Dropped,
            Status = closed ? ReplenishmentStatus.Received : closing.Shipped > 0m ? ReplenishmentStatus.Shipped : closing.Status,
        };
    }

    private static StockSource Source(ReplenishmentOrder order, int line) => new() { System = "drp-replenishment", Document = order.Id, Line = line };

    private async Task<StockOutcome> PostAsync(IDrpSession session, Actor actor, IReadOnlyList<StockMove> moves, CancellationToken token)
    {
        var posted = await stock.PostAsync(session, actor, moves, token).ConfigureAwait(false);
        return posted.Value ?? throw new RefusedWork(posted.Reasons);
    }
}
