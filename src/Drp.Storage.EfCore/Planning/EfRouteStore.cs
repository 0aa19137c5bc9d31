using Drp.Storage;

namespace Drp.Planning;

internal sealed class EfRouteStore(EfSession session)
    : EfMasterStore<RouteRow, SupplyRoute>(session, RouteRows.Of, RouteRows.Value, RouteRows.Key), IRouteStore
{
    public IAsyncEnumerable<SupplyRoute> ReadIntoAsync(
        string company, string location, CancellationToken cancellationToken = default) =>
        Rows.ReadAsync(company, cancellationToken, rows => rows.Where(route => route.Destination == location));
}
