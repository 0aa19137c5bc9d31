using Drp.Items;
using Drp.Planning;

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
        ItemsEfRoom.Register(stores);
        PlanningEfRoom.Register(stores);
        return stores;
    }
}
