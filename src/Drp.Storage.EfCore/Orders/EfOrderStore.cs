using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Orders;

internal sealed class EfOrderStore(EfSession session) : IOrderStore
{
    public Task<Versioned<Order>?> FindAsync(string company, string orderId, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
            await context.Set<OrderRow>().SingleOrDefaultAsync(row => row.Company == company && row.Id == orderId, token).ConfigureAwait(false) is { } found
                ? new Versioned<Order>(JsonText.Read<Order>(found.Content), found.Version)
                : (Versioned<Order>?)null,
        cancellationToken);

    public Task<string?> FindNumberAsync(string company, string partnerId, string externalNumber, CancellationToken cancellationToken = default) => session.ReadAsync(
        (context, token) => context.Set<OrderNumberRow>()
            .Where(row => row.Company == company && row.PartnerId == partnerId && row.ExternalNumber == externalNumber)
            .Select(static row => row.OrderId)
            .SingleOrDefaultAsync(token),
        cancellationToken);

    public Task<IReadOnlyList<Order>> ListAsync(AccessScope scope, OrderQuery query, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var rows = context.Set<OrderRow>().Where(row => row.Company == query.Company);
            rows = query.PartnerId is { } partner ? rows.Where(row => row.PartnerId == partner) : rows;
            rows = query.Status is { } status ? rows.Where(row => row.Status == status) : rows;
            if (!scope.Everything)
            {
                var shown = EfChannelStore.Shown(context, scope);
                rows = rows.Where(row => shown.Contains(row.NodeId));
            }

            return (IReadOnlyList<Order>)(await rows.OrderBy(static row => row.RequestedDate).ThenBy(static row => row.Id)
                .Skip(query.Skip).Take(query.Take)
                .Select(static row => row.Content)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(JsonText.Read<Order>);
        },
        cancellationToken);

    public void Save(Order order, IReadOnlyList<OrderCommitment> commitments, long expectedVersion)
    {
        if (expectedVersion > 0)
        {
            var change = new OrderSql(order, commitments, expectedVersion);
            session.Stage(change.ApplyAsync);
            return;
        }

        session.Table<OrderRow>().Save(
            new OrderRow
            {
                Company = order.Company,
                Id = order.Id,
                PartnerId = order.PartnerId,
                NodeId = order.NodeId,
                Status = order.Status,
                RequestedDate = order.RequestedDate,
                Content = JsonText.Write(order),
            },
            expectedVersion);
        if (order.ExternalNumber is { } number)
        {
            session.Table<OrderNumberRow>().Save(
                new OrderNumberRow { Company = order.Company, PartnerId = order.PartnerId, ExternalNumber = number, OrderId = order.Id }, 0);
        }

        if (commitments.Count > 0)
        {
            OrderCommitmentRow[] rows = [.. commitments.Select(OrderCommitmentRow.Of)];
            session.Stage(async (context, token) =>
            {
                context.AddRange(rows);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
            });
        }
    }

    public Task<IReadOnlyList<OrderCommitment>> CommitmentsAsync(string company, string place, string item, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<OrderCommitment>)(await context.Set<OrderCommitmentRow>()
            .Where(row => row.Company == company && row.Place == place && row.Item == item)
            .OrderBy(static row => row.ShipDate).ThenBy(static row => row.OrderId).ThenBy(static row => row.Line)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(OrderCommitmentRow.Value),
        cancellationToken);

    public Task<IReadOnlyList<OrderCommitment>> DemandAsync(string company, string place, string item, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<OrderCommitment>)(await context.Set<OrderCommitmentRow>()
            .Where(row => row.Company == company && row.Place == place && row.Item == item && row.Promised > 0)
            .GroupBy(static row => new { row.ShipDate, row.RequestedDate, row.MinimumRemainingLifeDays })
            .Select(static group => new { group.Key, Units = group.Sum(static row => row.Promised) })
            .ToListAsync(token).ConfigureAwait(false))
            .OrderBy(static row => row.Key.ShipDate).ThenBy(static row => row.Key.RequestedDate).ThenBy(static row => row.Key.MinimumRemainingLifeDays)
            .Select(row => new OrderCommitment
            {
                Company = company,
                OrderId = "",
                Line = 0,
                Item = item,
                Place = place,
                PartnerId = "",
                ShipDate = row.Key.ShipDate,
                RequestedDate = row.Key.RequestedDate,
                MinimumRemainingLifeDays = row.Key.MinimumRemainingLifeDays,
                Promised = StoredDecimal.FromUnits(row.Units),
            }).ToList(),
        cancellationToken);

    public Task<Versioned<SupplyQuota>?> FindQuotaAsync(string company, string quotaId, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
            await context.Set<SupplyQuotaRow>().SingleOrDefaultAsync(row => row.Company == company && row.Id == quotaId, token).ConfigureAwait(false) is { } found
                ? new Versioned<SupplyQuota>(SupplyQuotaRow.Value(found), found.Version)
                : (Versioned<SupplyQuota>?)null,
        cancellationToken);

    public Task<IReadOnlyList<SupplyQuota>> QuotasAsync(string company, IReadOnlyCollection<string> items, CancellationToken cancellationToken = default)
    {
        string[] wanted = [.. items];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<SupplyQuota>)(await context.Set<SupplyQuotaRow>()
                .Where(row => row.Company == company && wanted.Contains(row.Item))
                .OrderBy(static row => row.Id)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(SupplyQuotaRow.Value),
            cancellationToken);
    }

    public void SaveQuota(SupplyQuota quota, long? expectedVersion = null) => session.Table<SupplyQuotaRow>().Save(SupplyQuotaRow.Of(quota), expectedVersion);
}
