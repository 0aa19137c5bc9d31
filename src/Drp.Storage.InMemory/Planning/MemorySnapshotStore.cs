using Drp.Inventory;
using Drp.Items;
using Drp.Orders;
using Drp.Replenishment;
using Drp.Storage;

namespace Drp.Planning;

internal sealed class MemorySnapshotStore(MemorySession session) : ISnapshotStore
{
    public Task AddToAsync(
        SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(builder);
        Each(MemoryItemStore.Table, static key => key.Company, row => builder.Add(row));
        Each(MemoryLocationStore.Table, static key => key.Company, row => builder.Add(row));
        Each(MemoryCalendarStore.Table, static key => key.Company, row => builder.Add(row));
        Each(MemoryTransportStore.Table, static key => key.Company, row => builder.Add(row));
        Each(MemoryRouteStore.Table, static key => key.Company, row => builder.Add(row));
        Each(MemoryStockingPointStore.Points, static key => key.Company, row => builder.Add(row));
        Each(MemoryStockingPointStore.Stock, static key => key.Company, row => builder.Add(row));
        Each(MemoryDemandStore.Orders, static key => key.Company, row => builder.Add(row));
        Each(MemorySupplyStore.Table, static key => key.Company, row => builder.Add(row));
        Each(MemoryDemandStore.Forecasts, static key => key.Company, row =>
        {
            if (row.Date >= request.Buckets.Start && row.Date < request.Buckets.End)
            {
                builder.Add(row);
            }
        });
        LedgerRows.Add(session, request, builder);
        CommitmentRows.Add(session, request, builder);
        ReplenishmentRows.Add(session, request, builder);
        return Task.CompletedTask;

        void Each<TKey, TValue>(MemoryTable<TKey, TValue> table, Func<TKey, string> company, Action<TValue> add)
            where TKey : notnull
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach ((TKey key, Versioned<TValue> row) in session.Open(table).Scan())
            {
                if (request.Companies.IsDefaultOrEmpty || request.Companies.Contains(company(key)))
                {
                    add(row.Value);
                }
            }
        }
    }
}
