using Drp.Storage;

namespace Drp.Planning;

internal static class PlanningEfRoom
{
    public static void Register(EfStores stores)
    {
        stores.Add<ICalendarStore>(static session => new EfCalendarStore(session));
        stores.Add<IDemandStore>(static session => new EfDemandStore(session));
        stores.Add<ILocationStore>(static session => new EfLocationStore(session));
        stores.Add<IPlanStore>(static session => new EfPlanStore(session));
        stores.Add<IRouteStore>(static session => new EfRouteStore(session));
        stores.Add<ISnapshotStore>(static session => new EfSnapshotStore(session));
        stores.Add<IStockingPointStore>(static session => new EfStockingPointStore(session));
        stores.Add<ISupplyStore>(static session => new EfSupplyStore(session));
        stores.Add<ITransportStore>(static session => new EfTransportStore(session));
    }
}
