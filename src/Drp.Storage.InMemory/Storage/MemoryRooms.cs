using Drp.Access;
using Drp.Approvals;
using Drp.Balances;
using Drp.Channels;
using Drp.Forecasting;
using Drp.Credit;
using Drp.Inventory;
using Drp.Items;
using Drp.Orders;
using Drp.Planning;
using Drp.Replenishment;
using Drp.Journal;
using Drp.Notifications;
using Drp.Receivables;

namespace Drp.Storage;

/// <summary>The rooms that have stores in memory; a room adds one line here.</summary>
internal static class MemoryRooms
{
    private static readonly MemoryStores Stores = Register();

    public static object Create(Type store, MemorySession session) =>
        Stores.Find(store)?.Invoke(session) ?? throw new DrpException(
            "DRP1004",
            $"The in-memory storage has no store {store.FullName}. Use packages of one version, or a store that exists.");

    private static MemoryStores Register()
    {
        var stores = new MemoryStores();
        AccessMemoryRoom.Register(stores);
        ApprovalsMemoryRoom.Register(stores);
        BalancesMemoryRoom.Register(stores);
        ChannelsMemoryRoom.Register(stores);
        ForecastingMemoryRoom.Register(stores);
        CreditMemoryRoom.Register(stores);
        InventoryMemoryRoom.Register(stores);
        ItemsMemoryRoom.Register(stores);
        OrdersMemoryRoom.Register(stores);
        PlanningMemoryRoom.Register(stores);
        ReplenishmentMemoryRoom.Register(stores);
        JournalMemoryRoom.Register(stores);
        NotificationsMemoryRoom.Register(stores);
        ReceivablesMemoryRoom.Register(stores);
        return stores;
    }
}
