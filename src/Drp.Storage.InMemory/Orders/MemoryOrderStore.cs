using Drp.Access;
using Drp.Channels;
using Drp.Storage;

namespace Drp.Orders;

internal sealed class MemoryOrderStore(MemorySession session) : IOrderStore
{
    public static readonly MemoryTable<(string Company, string OrderId, int Line), OrderCommitment> Commitments = new(
        "order commitment",
        MemoryOrder.By<(string Company, string OrderId, int Line)>(
            static (x, y) => string.CompareOrdinal(x.Company, y.Company),
            static (x, y) => string.CompareOrdinal(x.OrderId, y.OrderId),
            static (x, y) => x.Line.CompareTo(y.Line)),
        static key => $"{key.Company}/{key.OrderId}/{key.Line}");

    private static readonly MemoryTable<(string Company, string Id), Order> Orders = new("order", MemoryKeys.Pair, MemoryKeys.Describe, Copy);

    private static readonly MemoryTable<(string Company, string Partner, string Number), string> Numbers =
        new("order number", MemoryKeys.Triple, static key => $"{key.Company}/{key.Partner}/{key.Number}");

    private static readonly MemoryTable<(string Company, string Id), SupplyQuota> Quotas = new("supply quota", MemoryKeys.Pair, MemoryKeys.Describe);

    public Task<Versioned<Order>?> FindAsync(string company, string orderId, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Orders).Find((company, orderId)));

    public Task<string?> FindNumberAsync(string company, string partnerId, string externalNumber, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Numbers).Find((company, partnerId, externalNumber))?.Value);

    public Task<IReadOnlyList<Order>> ListAsync(AccessScope scope, OrderQuery query, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Order>>([.. session.Open(Orders).Scan((query.Company, ""), key => key.Company == query.Company)
            .Select(static row => row.Row.Value)
            .Where(order => (query.PartnerId is null || order.PartnerId == query.PartnerId) && (query.Status is null || order.Status == query.Status)
                && (scope.Everything || MemoryChannelStore.Shows(session, scope, order.NodeId)))
            .OrderBy(static order => order.RequestedDate).ThenBy(static order => order.Id, StringComparer.Ordinal)
            .Skip(query.Skip).Take(query.Take)]);

    public void Save(Order order, IReadOnlyList<OrderCommitment> commitments, long expectedVersion)
    {
        session.Open(Orders).Save((order.Company, order.Id), order, expectedVersion);
        if (expectedVersion == 0 && order.ExternalNumber is { } number)
        {
            session.Open(Numbers).Save((order.Company, order.PartnerId, number), order.Id, 0);
        }

        var table = session.Open(Commitments);
        table.DeleteRange((order.Company, order.Id, int.MinValue), key => key.Company == order.Company && key.OrderId == order.Id);
        foreach (var row in commitments)
        {
            Storable.Check(row.Promised, row.Picked, row.BackOrdered, row.OnTheWay);
            table.Save((row.Company, row.OrderId, row.Line), row);
        }
    }

    public Task<IReadOnlyList<OrderCommitment>> CommitmentsAsync(string company, string place, string item, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OrderCommitment>>([.. session.Open(Commitments).Scan((company, "", int.MinValue), key => key.Company == company)
            .Select(static row => row.Row.Value)
            .Where(row => row.Place == place && row.Item == item)
            .OrderBy(static row => row.ShipDate).ThenBy(static row => row.OrderId, StringComparer.Ordinal).ThenBy(static row => row.Line)]);

    public async Task<IReadOnlyList<OrderCommitment>> DemandAsync(string company, string place, string item, CancellationToken cancellationToken = default) =>
    [
        .. (await CommitmentsAsync(company, place, item, cancellationToken).ConfigureAwait(false))
            .Where(static row => row.Promised > 0m)
            .GroupBy(static row => (row.ShipDate, row.RequestedDate, row.MinimumRemainingLifeDays))
            .OrderBy(static group => group.Key.ShipDate).ThenBy(static group => group.Key.RequestedDate).ThenBy(static group => group.Key.MinimumRemainingLifeDays)
            .Select(group => new OrderCommitment
            {
                Company = company,
                OrderId = "",
                Line = 0,
                Item = item,
                Place = place,
                PartnerId = "",
                ShipDate = group.Key.ShipDate,
                RequestedDate = group.Key.RequestedDate,
                MinimumRemainingLifeDays = group.Key.MinimumRemainingLifeDays,
                Promised = group.Sum(static row => row.Promised),
            }),
    ];

    public Task<Versioned<SupplyQuota>?> FindQuotaAsync(string company, string quotaId, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Quotas).Find((company, quotaId)));

    public Task<IReadOnlyList<SupplyQuota>> QuotasAsync(string company, IReadOnlyCollection<string> items, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<SupplyQuota>>([.. session.Open(Quotas).Scan((company, ""), key => key.Company == company)
            .Select(static row => row.Row.Value)
            .Where(quota => items.Contains(quota.Item, StringComparer.Ordinal))]);

    public void SaveQuota(SupplyQuota quota, long? expectedVersion = null) =>
        session.Open(Quotas).Save((quota.Company, quota.Id), quota, expectedVersion);

    private static Order Copy(Order order) => order with
    {
        Lines = [.. order.Lines.Select(static line => line with { Reasons = [.. line.Reasons] })],
        Reasons = [.. order.Reasons],
        Documents = [.. order.Documents.Select(static document => document with { Lines = [.. document.Lines.Select(static line => line with { Batches = [.. line.Batches] })] })],
        Release = order.Release is { } release ? release with { Codes = [.. release.Codes] } : null,
    };
}
