using Drp.Storage;

namespace Drp.Planning;

internal sealed class MemoryRouteStore(MemorySession session)
    : MemoryMasterStore<SupplyRoute>(session, Table, static route => (route.Company, route.Code)), IRouteStore
{
    public static readonly MemoryTable<(string Company, string Code), SupplyRoute> Table = new(
        "route",
        MemoryKeys.Pair,
        MemoryKeys.Describe,
        static route =>
        {
            Storable.Check(route.Minimum, route.Multiple, route.Maximum, route.CapacityPerBucket);
            return route;
        });

    public IAsyncEnumerable<SupplyRoute> ReadIntoAsync(
        string company, string location, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(
            Rows.Rows(company, null).Select(static row => row.Row).Where(route => route.To == location), cancellationToken);
}
