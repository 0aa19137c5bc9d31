using Drp.Storage;

namespace Drp.Inventory;

internal static class InventoryEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IStockStore>(static session => new EfStockStore(session));
}
