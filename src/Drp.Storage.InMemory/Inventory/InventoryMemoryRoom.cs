using Drp.Storage;

namespace Drp.Inventory;

internal static class InventoryMemoryRoom
{
    public static void Register(MemoryStores stores) => stores.Add<IStockStore>(static session => new MemoryStockStore(session));
}
