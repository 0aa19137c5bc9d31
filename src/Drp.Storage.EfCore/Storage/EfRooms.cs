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

/// <summary>The rooms that have relational stores; a room adds one line here.</summary>
internal static class EfRooms
{
    private static readonly EfStores Stores = Register();

    public static object Create(Type store, EfSession session) =>
        Stores.Find(store)?.Invoke(session) ?? throw new DrpException(
            "DRP1004",
            $"The relational storage has no store {store.FullName}. Use packages of one version, or a store that exists.");

    private static EfStores Register()
    {
        var stores = new EfStores();
        AccessEfRoom.Register(stores);
        ApprovalsEfRoom.Register(stores);
        BalancesEfRoom.Register(stores);
        ChannelsEfRoom.Register(stores);
        ForecastingEfRoom.Register(stores);
        CreditEfRoom.Register(stores);
        InventoryEfRoom.Register(stores);
        ItemsEfRoom.Register(stores);
        OrdersEfRoom.Register(stores);
        PlanningEfRoom.Register(stores);
        ReplenishmentEfRoom.Register(stores);
        JournalEfRoom.Register(stores);
        NotificationsEfRoom.Register(stores);
        ReceivablesEfRoom.Register(stores);
        return stores;
    }
}
