using Drp.Access;
using Drp.Channels;
using Drp.Inventory;
using Drp.Storage;

namespace Drp.Replenishment;

internal sealed class MemoryReplenishmentStore(MemorySession session) : IReplenishmentStore
{
    public static readonly MemoryTable<(string Company, string Id), ReplenishmentOrder> Orders = new(
        "replenishment order",
        MemoryKeys.Pair,
        MemoryKeys.Describe,
        static order =>
        {
            Storable.Check(order.Quantity);
            return order with { Documents = [.. order.Documents.Select(static row => row with { Batches = [.. row.Batches] })] };
        });

    private static readonly MemoryTable<string, ReplenishmentMark> Marks = new("replenishment mark", MemoryOrder.Text, static key => key);

    public Task<Versioned<ReplenishmentMark>> MarkAsync(string company, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Marks).Find(company) ?? new Versioned<ReplenishmentMark>(new ReplenishmentMark { Company = company, Value = 0 }, 0));

    public void SaveMark(ReplenishmentMark mark, long expectedVersion) => session.Open(Marks).Save(mark.Company, mark, expectedVersion);

    public Task<Versioned<ReplenishmentOrder>?> FindAsync(string company, string orderId, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Orders).Find((company, orderId)));

    public Task<IReadOnlyList<Versioned<ReplenishmentOrder>>> ManyAsync(string company, IReadOnlyCollection<string> orderIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Versioned<ReplenishmentOrder>>>([.. orderIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => session.Open(Orders).Find((company, id)))
            .Where(static found => found is not null)
            .Select(static found => found!.Value)]);

    public Task<IReadOnlyList<ReplenishmentOrder>> ListAsync(AccessScope scope, ReplenishmentQuery query, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReplenishmentOrder>>([.. OfCompany(query.Company)
            .Where(order => (query.Status is null || order.Status == query.Status) && (query.To is null || order.To == query.To) && (query.Item is null || order.Item == query.Item)
                && (scope.Everything || Shows(scope, order.Company, order.To) || Shows(scope, order.Company, order.From)))
            .OrderBy(static order => order.ReceiptDate).ThenBy(static order => order.Id, StringComparer.Ordinal)
            .Skip(query.Skip).Take(query.Take)]);

    public Task<IReadOnlyList<ReplenishmentOrder>> OpenAsync(string company, string place, string item, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReplenishmentOrder>>([.. OfCompany(company)
            .Where(order => order.Item == item && (order.To == place || order.From == place)
                && order.Status is ReplenishmentStatus.Firm or ReplenishmentStatus.Released or ReplenishmentStatus.Shipped)
            .OrderBy(static order => order.ReceiptDate).ThenBy(static order => order.Id, StringComparer.Ordinal)]);

    public Task<IReadOnlyList<(string Item, string To)>> SinceAsync(ReplenishmentMark mark, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<(string Item, string To)>>([.. OfCompany(mark.Company)
            .Where(order => order.Mark > mark.Value)
            .Select(static order => (order.Item, order.To))
            .Distinct()
            .OrderBy(static row => row.Item, StringComparer.Ordinal).ThenBy(static row => row.To, StringComparer.Ordinal)]);

    public void Save(ReplenishmentOrder order, long expectedVersion) => session.Open(Orders).Save((order.Company, order.Id), order, expectedVersion);

    public void ReplacePlanned(string company, IReadOnlyList<ReplenishmentOrder> orders)
    {
        var table = session.Open(Orders);
        table.DeleteRange((company, ""), key => key.Company == company, static order => order.Status == ReplenishmentStatus.Planned);
        foreach (var order in orders)
        {
            table.Save((company, order.Id), order, 0);
        }
    }

    private IEnumerable<ReplenishmentOrder> OfCompany(string company) =>
        session.Open(Orders).Scan((company, ""), key => key.Company == company).Select(static row => row.Row.Value);

    private bool Shows(AccessScope scope, string company, string code) =>
        session.Open(MemoryStockStore.Places).Find((company, code)) is { } place && MemoryChannelStore.Shows(session, scope, place.Value.NodeId);
}
