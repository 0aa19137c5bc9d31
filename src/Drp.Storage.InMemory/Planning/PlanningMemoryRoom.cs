using Drp.Storage;

namespace Drp.Planning;

internal static class PlanningMemoryRoom
{
    public static void Register(MemoryStores stores)
    {
        stores.Add<ICalendarStore>(static session => new MemoryCalendarStore(session));
        stores.Add<IDemandStore>(static session => new MemoryDemandStore(session));
        stores.Add<ILocationStore>(static session => new MemoryLocationStore(session));
        stores.Add<IPlanStore>(static session => new MemoryPlanStore(session));
        stores.Add<IRouteStore>(static session => new MemoryRouteStore(session));
        stores.Add<ISnapshotStore>(static session => new MemorySnapshotStore(session));
        stores.Add<IStockingPointStore>(static session => new MemoryStockingPointStore(session));
        stores.Add<ISupplyStore>(static session => new MemorySupplyStore(session));
        stores.Add<ITransportStore>(static session => new MemoryTransportStore(session));
    }
}
