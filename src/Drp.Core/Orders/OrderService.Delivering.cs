using System.Globalization;
using Drp.Access;
using Drp.Balances;
using Drp.Credit;
using Drp.Inventory;
using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

internal sealed partial class OrderService
{
    public Task<Outcome<Order>> PickAsync(
        Actor actor, string company, string orderId, string number, IReadOnlyList<OrderQuantity>? lines = null, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, company, orderId, true, "picked", null,
        async (session, order, token) =>
        {
            if (Repeats(order, OrderDocumentKind.Pick, number, lines))
            {
                return order;
            }

            var asked = Asked(order, lines, static line => line.Confirmed - line.Shipped - line.Picked, "promised and not picked");

            // What credit said when the order was confirmed may be old: it entered the horizon, or something else changed.
            var answer = await credit.RecheckAsync(session, actor, $"{SupplyLock.Holder(order)}/pick/{number}", CreditRequest(order, 0m) with { ShipDate = null, Released = order.Release }, token).ConfigureAwait(false);
            if (!answer.Allows)
            {
                throw new RefusedWork([Fault("DRP6109", order.Id, "credit stands against it by now; release it or collect first."), .. answer.Reasons]);
            }

            var arrives = LocalDate.Max(order.RequestedDate, access.Today.PlusDays(order.TransitDays));
            var shelves = new Dictionary<string, List<StockBalance>>(StringComparer.Ordinal);
            var picked = new List<OrderQuantity>();
            foreach (var ask in asked)
            {
                var line = Line(order, ask.Line);
                if (!shelves.TryGetValue(line.Item, out var shelf))
                {
                    shelf = [.. await session.Store<IStockStore>().AvailableAsync(order.Company, order.Place, line.Item, token).ConfigureAwait(false)];
                    shelves.Add(line.Item, shelf);
                }

                var batches = Fefo.Take(shelf, ask.Quantity, batch => Fefo.Serves(batch.Expiry, arrives, line.MinimumRemainingLifeDays));
                decimal found = batches.Sum(static batch => batch.Quantity);
                if (found < ask.Quantity)
                {
                    throw new RefusedWork([Fault("DRP6107", $"{order.Id}/{line.Number}", string.Create(
                        CultureInfo.InvariantCulture, $"{ask.Quantity:0.####} of {line.Item} are to be picked and {found:0.####} are there with enough life left; pick less."))]);
                }

                foreach (var batch in batches)
                {
                    int index = shelf.FindIndex(row => row.Expiry == batch.Expiry && string.Equals(row.Batch, batch.Batch, StringComparison.Ordinal));
                    shelf[index] = shelf[index] with { Quantity = shelf[index].Quantity - batch.Quantity };
                }

                picked.Add(ask with { Batches = batches });
            }

            await PostAsync(session, actor, order, picked, (_, batch) => new StockMove
            {
                Source = Source(order, 0),
                Kind = StockMovementKind.StateChange,
                Item = "",
                Quantity = batch.Quantity,
                From = new StockSpot { Place = order.Place },
                To = new StockSpot { Place = order.Place, State = StockState.Reserved },
            }, token).ConfigureAwait(false);
            return Done(order, OrderDocumentKind.Pick, number, picked, static (line, quantity) => line with { Picked = line.Picked + quantity });
        },
        cancellationToken);

    public Task<Outcome<Order>> ShipAsync(
        Actor actor, string company, string orderId, string number, IReadOnlyList<OrderQuantity>? lines = null, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, company, orderId, true, "shipped", null,
        async (session, order, token) =>
        {
            if (Repeats(order, OrderDocumentKind.Shipment, number, lines))
            {
                return order;
            }

            var shipped = Asked(order, lines, static line => line.Picked, "picked")
                .Select(ask => ask with { Batches = Batches(order, ask, OrderDocumentKind.Pick, OrderDocumentKind.Shipment) }).ToList();
            string key = $"{SupplyLock.Holder(order)}/ship/{number}";
            decimal amount = shipped.Sum(ask => OrderAmounts.Between(order, Line(order, ask.Line), Line(order, ask.Line).Shipped, Line(order, ask.Line).Shipped + ask.Quantity));
            var movements = new List<BalanceMovement>();
            foreach (var ask in shipped)
            {
                await TakeAsync(session, order, Line(order, ask.Line).Item, ask.Quantity, true, movements, token).ConfigureAwait(false);
            }

            await SupplyLock.MoveAsync(session, actor, clock.GetCurrentInstant(), key, SupplyLock.Holder(order), movements, token).ConfigureAwait(false);
            await credit.ShipAsync(session, actor, key, CreditRequest(order, amount), token).ConfigureAwait(false);
            await PostAsync(session, actor, order, shipped, (_, batch) => new StockMove
            {
                Source = Source(order, 0),
                Kind = order.ShipToPlace is null ? StockMovementKind.Outbound : StockMovementKind.Transfer,
                Item = "",
                Quantity = batch.Quantity,
                From = new StockSpot { Place = order.Place, State = StockState.Reserved },
                To = order.ShipToPlace is { } to ? new StockSpot { Place = to, State = StockState.InTransit } : null,
                Counterparty = order.PartnerId,
            }, token).ConfigureAwait(false);
            return Done(order, OrderDocumentKind.Shipment, number, shipped, static (line, quantity) => line with { Picked = line.Picked - quantity, Shipped = line.Shipped + quantity });
        },
        cancellationToken);

    public Task<Outcome<Order>> DeliverAsync(
        Actor actor, string company, string orderId, string number, IReadOnlyList<OrderQuantity>? lines = null, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, company, orderId, false, "delivered", null,
        async (session, order, token) =>
        {
            if (Repeats(order, OrderDocumentKind.Delivery, number, lines))
            {
                return order;
            }

            var arrived = Asked(order, lines, static line => line.Shipped - line.Delivered, "shipped and not delivered")
                .Select(ask => ask with { Batches = Batches(order, ask, OrderDocumentKind.Shipment, OrderDocumentKind.Delivery) }).ToList();
            if (order.ShipToPlace is { } to)
            {
                await PostAsync(session, actor, order, arrived, (_, batch) => new StockMove
                {
                    Source = Source(order, 0),
                    Kind = StockMovementKind.StateChange,
                    Item = "",
                    Quantity = batch.Quantity,
                    From = new StockSpot { Place = to, State = StockState.InTransit },
                    To = new StockSpot { Place = to },
                }, token).ConfigureAwait(false);
            }

            return Done(order, OrderDocumentKind.Delivery, number, arrived, static (line, quantity) => line with { Delivered = line.Delivered + quantity });
        },
        cancellationToken);

    private static OrderLine Line(Order order, int number) => order.Lines.First(line => line.Number == number);

    private static StockSource Source(Order order, int line) => new() { System = "drp-order", Document = order.Id, Line = line };

    /// <summary>Whether a document happened before; another content under its number is refused.</summary>
    private static bool Repeats(Order order, OrderDocumentKind kind, string number, IReadOnlyList<OrderQuantity>? lines)
    {
        if (string.IsNullOrEmpty(number) || number.Length > 64)
        {
            throw new RefusedWork([Fault("DRP6103", order.Id, "a document's number has 1 to 64 characters.")]);
        }

        if (order.Documents.FirstOrDefault(row => row.Kind == kind && string.Equals(row.Number, number, StringComparison.Ordinal)) is not { } before)
        {
            return order.Status is OrderStatus.Confirmed or OrderStatus.InDelivery or OrderStatus.Shipped or OrderStatus.Delivered or OrderStatus.Invoiced
                ? false
                : throw new RefusedWork([Fault("DRP6106", order.Id, $"an order that is {order.Status} is not delivered; confirm it first.")]);
        }

        return lines is null || before.Lines.Select(static row => (row.Line, row.Quantity)).SequenceEqual(lines.OrderBy(static row => row.Line).Select(static row => (row.Line, row.Quantity)))
            ? true
            : throw new RefusedWork([Fault("DRP6105", order.Id, $"the number '{number}' was used for other quantities; give every document its own.")]);
    }

    /// <summary>The quantities asked for, or all that there is; each at most what there is.</summary>
    private static List<OrderQuantity> Asked(Order order, IReadOnlyList<OrderQuantity>? lines, Func<OrderLine, decimal> has, string what)
    {
        var asked = (lines ?? [.. order.Lines.Where(line => has(line) > 0m).Select(line => new OrderQuantity { Line = line.Number, Quantity = has(line) })])
            .OrderBy(static row => row.Line).ToList();
        var reasons = new List<Fault>();
        foreach (var row in asked)
        {
            decimal there = order.Lines.Where(line => line.Number == row.Line).Sum(has);
            if (row.Quantity <= 0m || row.Quantity > there || asked.Count(other => other.Line == row.Line) > 1)
            {
                reasons.Add(Fault("DRP6107", $"{order.Id}/{row.Line}", string.Create(CultureInfo.InvariantCulture, $"{row.Quantity:0.####} are asked for and {there:0.####} are {what}; name each line once.")));
            }
        }

        return reasons.Count > 0 ? throw new RefusedWork(reasons)
            : asked.Count == 0 ? throw new RefusedWork([Fault("DRP6107", order.Id, $"nothing is {what}.")])
            : asked;
    }

    /// <summary>The batches of a line that came by one kind of document and didn't go by another yet, in the order of picking.</summary>
    private static IReadOnlyList<StockPick> Batches(Order order, OrderQuantity ask, OrderDocumentKind came, OrderDocumentKind went)
    {
        IEnumerable<(StockPick Batch, int Sign)> Rows(OrderDocumentKind kind, int sign) =>
            order.Documents.Where(row => row.Kind == kind).SelectMany(static row => row.Lines).Where(row => row.Line == ask.Line).SelectMany(row => row.Batches.Select(batch => (batch, sign)));
        return Fefo.Take(
            Rows(came, 1).Concat(Rows(went, -1))
                .GroupBy(static row => (row.Batch.Batch, row.Batch.Expiry))
                .Select(static group => new StockBalance { Place = "", Item = "", Batch = group.Key.Batch, Expiry = group.Key.Expiry, Quantity = group.Sum(static row => row.Batch.Quantity * row.Sign) }),
            ask.Quantity);
    }

    private Order Done(Order order, OrderDocumentKind kind, string number, IReadOnlyList<OrderQuantity> lines, Func<OrderLine, decimal, OrderLine> change, decimal amount = 0m)
    {
        var after = order with
        {
            Lines = [.. order.Lines.Select(line => lines.Where(row => row.Line == line.Number).Sum(static row => row.Quantity) is var quantity && quantity > 0m ? change(line, quantity) : line)],
            Documents = [.. order.Documents, new OrderDocument { Kind = kind, Number = number, Date = access.Today, Lines = lines, Amount = amount }],
        };
        return after with { Status = OrderLife.Of(after) };
    }

    /// <summary>Posts a move for each batch of each line; the order's own documents make the ledger's lines unique.</summary>
    private async Task PostAsync(
        IDrpSession session, Actor actor, Order order, IEnumerable<OrderQuantity> lines, Func<OrderQuantity, StockPick, StockMove> move, CancellationToken token)
    {
        int number = order.Documents.Count * 10000;
        StockMove[] moves = [.. lines.SelectMany(line => line.Batches.Select(batch => move(line, batch) with
        {
            Company = order.Company,
            Source = Source(order, number++),
            Item = Line(order, line.Line).Item,
            Batch = batch.Batch,
            Expiry = batch.Expiry,
        }))];
        await PostAsync(session, actor, moves, token).ConfigureAwait(false);
    }

    private async Task PostAsync(IDrpSession session, Actor actor, StockMove[] moves, CancellationToken token)
    {
        var posted = await stock.PostAsync(session, actor, moves, token).ConfigureAwait(false);
        if (!posted.Succeeded)
        {
            throw new RefusedWork(posted.Reasons);
        }
    }

    /// <summary>
    /// What the order gives back of the item's account and of its quotas; shipped goods stay counted against the quotas.
    /// </summary>
    private static async Task TakeAsync(
        IDrpSession session, Order order, string item, decimal quantity, bool shipped, List<BalanceMovement> movements, CancellationToken token)
    {
        movements.Add(new BalanceMovement { Account = SupplyLock.Item(order.Company, order.Place, item), Committed = -quantity });
        string prefix = SupplyLock.Quotas(order.Company, item);
        foreach (var hold in await session.Store<IBalanceStore>().HoldsAsync(SupplyLock.Holder(order), token).ConfigureAwait(false))
        {
            if (hold.Account.StartsWith(prefix, StringComparison.Ordinal))
            {
                movements.Add(new BalanceMovement { Account = hold.Account, Committed = -quantity, Consumed = shipped ? quantity : 0m });
            }
        }
    }
}
