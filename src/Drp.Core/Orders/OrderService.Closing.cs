using System.Globalization;
using Drp.Access;
using Drp.Balances;
using Drp.Channels;
using Drp.Credit;
using Drp.Inventory;
using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

internal sealed partial class OrderService
{
    public Task<Outcome<Order>> InvoiceAsync(
        Actor actor, string company, string orderId, string number, LocalDate due, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, company, orderId, true, "invoiced", null,
        async (session, order, token) =>
        {
            if (Repeats(order, OrderDocumentKind.Invoice, number, null))
            {
                return order;
            }

            var billed = Asked(order, null, static line => line.Shipped - line.Invoiced - line.ReturnedUnbilled, "shipped and not invoiced");
            decimal amount = billed.Sum(row => Line(order, row.Line) is var line ? Billed(order, line, row.Quantity) : 0m);
            await credit.InvoiceAsync(
                session,
                actor,
                $"{SupplyLock.Holder(order)}/invoice/{number}",
                CreditRequest(order, amount),
                new CreditInvoice { Company = order.Company, PartnerId = order.PartnerId, Number = number, Amount = new Money(amount, order.Currency), Date = access.Today, Due = due },
                token).ConfigureAwait(false);
            return Done(order, OrderDocumentKind.Invoice, number, billed, static (line, quantity) => line with { Invoiced = line.Invoiced + quantity }, amount);
        },
        cancellationToken);

    public Task<Outcome<Order>> CancelAsync(Actor actor, string company, string orderId, string reason, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, company, orderId, false, "cancelled", reason,
        async (session, order, token) =>
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new RefusedWork([Fault("DRP6108", orderId, "a reason is needed; say why.")]);
            }

            if (order.Status is OrderStatus.Requested or OrderStatus.Held)
            {
                return order with { Status = OrderStatus.Cancelled, Lines = [.. order.Lines.Select(static line => line with { Cancelled = line.Quantity })] };
            }

            if (order.Lines.All(static line => line.BackOrdered == 0m && line.Confirmed == line.Shipped + line.Picked))
            {
                return order.Status == OrderStatus.Cancelled ? order : throw new RefusedWork([Fault("DRP6106", orderId, "nothing is left to take back; return what was shipped.")]);
            }

            string key = string.Create(CultureInfo.InvariantCulture, $"{SupplyLock.Holder(order)}/cancel/{order.Attempts + 1}");
            var movements = new List<BalanceMovement>();
            decimal amount = 0m;
            var lines = new List<OrderLine>();
            foreach (var line in order.Lines)
            {
                decimal open = line.Confirmed - line.Shipped - line.Picked;
                if (open > 0m)
                {
                    await TakeAsync(session, order, line.Item, open, false, movements, token).ConfigureAwait(false);
                    amount += OrderAmounts.Between(order, line, line.Confirmed - open, line.Confirmed);
                }

                lines.Add(open + line.BackOrdered == 0m ? line : line with
                {
                    Confirmed = line.Confirmed - open,
                    BackOrdered = 0m,
                    Cancelled = line.Cancelled + open + line.BackOrdered,
                    Reasons = [.. line.Reasons, Fault("DRP6114", line.Item, "taken back: " + reason)],
                });
            }

            await SupplyLock.MoveAsync(session, actor, clock.GetCurrentInstant(), key, SupplyLock.Holder(order), movements, token).ConfigureAwait(false);
            if (amount > 0m)
            {
                await credit.ReleaseAsync(session, actor, key, CreditRequest(order, amount), token).ConfigureAwait(false);
            }

            var after = order with { Lines = lines, Attempts = order.Attempts + 1 };
            return after with { Status = OrderLife.Of(after) };
        },
        cancellationToken);

    public Task<Outcome<Order>> ReturnAsync(Actor actor, OrderReturn goods, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(goods);
        return ChangeAsync(
            actor, goods.Company, goods.OrderId, true, "returned", goods.Reason,
            async (session, order, token) =>
            {
                if (Repeats(order, OrderDocumentKind.Return, goods.Number, null))
                {
                    return order;
                }

                await CheckReturnAsync(session, order, goods, token).ConfigureAwait(false);
                var after = order;
                decimal unbilled = 0m, credited = 0m;
                foreach (var row in goods.Lines)
                {
                    var line = Line(after, row.Line);
                    decimal open = Math.Min(row.Quantity, Math.Max(0m, line.Shipped - line.Invoiced - line.ReturnedUnbilled));
                    decimal billed = row.Quantity - open;
                    decimal returnedBilled = line.Returned - line.ReturnedUnbilled;
                    unbilled += Billed(order, line, open);
                    credited += OrderAmounts.Between(order, line, returnedBilled, returnedBilled + billed);
                    var changed = line with { Returned = line.Returned + row.Quantity, ReturnedUnbilled = line.ReturnedUnbilled + open };
                    after = after with { Lines = [.. after.Lines.Select(other => other.Number == line.Number ? changed : other)] };
                }

                await PostAsync(session, actor, ReturnMoves(order, goods), token).ConfigureAwait(false);
                string key = $"{SupplyLock.Holder(order)}/return/{goods.Number}";
                await credit.ReturnAsync(session, actor, key, CreditRequest(order, unbilled), token).ConfigureAwait(false);
                if (credited > 0m)
                {
                    await credit.InvoiceAsync(
                        session,
                        actor,
                        key,
                        CreditRequest(order, 0m),
                        new CreditInvoice { Company = order.Company, PartnerId = order.PartnerId, Number = goods.Number, Amount = new Money(-credited, order.Currency), Date = access.Today, Due = access.Today },
                        token).ConfigureAwait(false);
                }

                OrderQuantity[] lines = [.. goods.Lines.Select(static row => new OrderQuantity
                {
                    Line = row.Line,
                    Quantity = row.Quantity,
                    Batches = [new StockPick { Batch = row.Batch, Expiry = row.Expiry, Quantity = row.Quantity }],
                })];
                after = Done(after, OrderDocumentKind.Return, goods.Number, lines, static (line, _) => line, -credited);
                return after with { Status = order.Status == OrderStatus.Invoiced ? order.Status : after.Status };
            },
            cancellationToken);
    }

    /// <summary>The amount of the next quantity of a line that leaves "shipped and not invoiced".</summary>
    private static decimal Billed(Order order, OrderLine line, decimal quantity) =>
        line.Invoiced + line.ReturnedUnbilled is var before ? OrderAmounts.Between(order, line, before, before + quantity) : 0m;

    private static async Task CheckReturnAsync(IDrpSession session, Order order, OrderReturn goods, CancellationToken token)
    {
        var reasons = new List<Fault>();
        if (string.IsNullOrWhiteSpace(goods.Reason))
        {
            reasons.Add(Fault("DRP6108", order.Id, "a reason is needed; say why."));
        }

        if ((await session.Store<IPartnerStore>().FindAsync(order.PartnerId, token).ConfigureAwait(false))?.Value.MayReturn != true)
        {
            reasons.Add(Fault("DRP6102", $"partner/{order.PartnerId}", "only active and suspended partners return goods."));
        }

        foreach (var batch in goods.Lines.GroupBy(static row => (row.Line, row.Batch, row.Expiry)))
        {
            decimal asked = batch.Sum(static row => row.Quantity);
            decimal there = Sum(order, OrderDocumentKind.Delivery, batch.Key) - Sum(order, OrderDocumentKind.Return, batch.Key);
            if (batch.Any(static row => row.Quantity <= 0m) || asked > there)
            {
                reasons.Add(Fault("DRP6107", $"{order.Id}/{batch.Key.Line}", string.Create(
                    CultureInfo.InvariantCulture, $"{asked:0.####} of batch '{batch.Key.Batch}' are to come back and {there:0.####} were delivered and not returned.")));
            }
        }

        if (reasons.Count > 0 || goods.Lines.Count == 0)
        {
            throw new RefusedWork(reasons.Count > 0 ? reasons : [Fault("DRP6107", order.Id, "a return has at least one line.")]);
        }
    }

    private static decimal Sum(Order order, OrderDocumentKind kind, (int Line, string Batch, LocalDate? Expiry) batch) => order.Documents
        .Where(row => row.Kind == kind)
        .SelectMany(static row => row.Lines)
        .Where(row => row.Line == batch.Line)
        .SelectMany(static row => row.Batches)
        .Where(row => row.Expiry == batch.Expiry && string.Equals(row.Batch, batch.Batch, StringComparison.Ordinal))
        .Sum(static row => row.Quantity);

    private static StockMove[] ReturnMoves(Order order, OrderReturn goods)
    {
        int number = order.Documents.Count * 10000;
        var moves = new List<StockMove>();
        foreach (var row in goods.Lines)
        {
            StockMove Move(StockMovementKind kind, StockSpot? from, StockSpot? to) => new()
            {
                Company = order.Company,
                Source = Source(order, number++),
                Kind = kind,
                Item = Line(order, row.Line).Item,
                Quantity = row.Quantity,
                From = from,
                To = to,
                Batch = row.Batch,
                Expiry = row.Expiry,
                Counterparty = order.PartnerId,
                Reason = goods.Reason,
            };
            if (order.ShipToPlace is { } theirs)
            {
                moves.Add(Move(StockMovementKind.Return, new StockSpot { Place = theirs }, null));
            }

            var spot = new StockSpot { Place = order.Place, State = row.Disposition == ReturnDisposition.Restock ? StockState.Available : StockState.Quarantine };
            moves.Add(Move(StockMovementKind.Return, null, spot));
            if (row.Disposition == ReturnDisposition.Destroy)
            {
                moves.Add(Move(StockMovementKind.WriteOff, spot, null));
            }
        }

        return [.. moves];
    }
}
