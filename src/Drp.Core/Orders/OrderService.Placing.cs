using Drp.Access;
using Drp.Channels;
using Drp.Inventory;
using Drp.Items;
using Drp.Storage;

namespace Drp.Orders;

internal sealed partial class OrderService
{
    public Task<Outcome<Order>> PlaceAsync(Actor actor, OrderRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        return RefusedWork.CatchAsync(() => storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IOrderStore>();
                var reasons = OrderRequests.Faults(request).ToList();
                var partner = (await session.Store<IPartnerStore>().FindAsync(request.PartnerId, token).ConfigureAwait(false))?.Value;
                if (partner is null || !await access.SeesAsync(session, actor, partner.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    throw new RefusedWork([Fault("DRP6101", request.Id, $"there is no partner '{request.PartnerId}'.")]);
                }

                if (request.ExternalNumber is { } number
                    && await store.FindNumberAsync(request.Company, request.PartnerId, number, token).ConfigureAwait(false) is { } first)
                {
                    return Outcome.Of((await store.FindAsync(request.Company, first, token).ConfigureAwait(false))!.Value.Value);
                }

                if (reasons.Count > 0)
                {
                    throw new RefusedWork(reasons);
                }

                string[] places = request.ShipToPlace is { } to ? [request.Place, to] : [request.Place];
                var known = await session.Store<IStockStore>().PlacesAsync(request.Company, places, token).ConfigureAwait(false);
                reasons.AddRange(places.Where(place => known.All(row => row.Code != place)).Select(place => Fault("DRP6101", request.Id, $"there is no place '{place}'.")));
                var order = await ReadLinesAsync(session, request, partner, reasons, token).ConfigureAwait(false);
                if (await store.FindAsync(request.Company, request.Id, token).ConfigureAwait(false) is { } there)
                {
                    return OrderRequests.Same(there.Value, order)
                        ? Outcome.Of(there.Value)
                        : throw new RefusedWork([Fault("DRP6105", request.Id, "an order with this id and another content exists; give every order its own id.")]);
                }

                if (!partner.MayOrder)
                {
                    reasons.Add(Fault("DRP7008", $"partner/{partner.Id}", $"a partner that is {partner.Status} may not order."));
                }

                if (reasons.Count > 0)
                {
                    throw new RefusedWork(reasons);
                }

                await SaveAsync(session, actor, null, order, 0, "placed", null, token).ConfigureAwait(false);
                return Outcome.Of(order);
            },
            Attempts,
            cancellationToken));
    }

    private static async Task<Order> ReadLinesAsync(IDrpSession session, OrderRequest request, Partner partner, List<Fault> reasons, CancellationToken token)
    {
        var lines = new List<OrderLine>();
        foreach (var line in request.Lines.OrderBy(static line => line.Number))
        {
            decimal quantity = line.Quantity;
            if (line.Unit is { } unit)
            {
                var item = (await session.Store<IItemStore>().FindAsync(request.Company, line.Item, token).ConfigureAwait(false))?.Value;
                if (item is null || !ItemUnits.TryToBase(item, line.Quantity, unit, true, out quantity))
                {
                    reasons.Add(Fault("DRP6104", $"{request.Id}/{line.Number}", $"item {line.Item} has no conversion for the unit '{unit}'; add one, or order in the base unit."));
                }
            }

            lines.Add(new OrderLine
            {
                Number = line.Number,
                Item = line.Item,
                Quantity = quantity,
                UnitPrice = line.UnitPrice,
                MinimumRemainingLifeDays = line.MinimumRemainingLifeDays,
                BackOrder = line.BackOrder,
                Complete = line.Complete,
            });
        }

        return new Order
        {
            Company = request.Company,
            Id = request.Id,
            ExternalNumber = request.ExternalNumber,
            PartnerId = partner.Id,
            NodeId = partner.NodeId,
            Place = request.Place,
            ShipToPlace = request.ShipToPlace,
            TerritoryCode = request.TerritoryCode,
            Currency = request.Currency,
            RequestedDate = request.RequestedDate,
            TransitDays = request.TransitDays,
            PriorityClass = request.PriorityClass,
            Lines = lines,
        };
    }
}
