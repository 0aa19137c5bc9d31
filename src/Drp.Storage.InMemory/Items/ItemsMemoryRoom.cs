using Drp.Storage;

namespace Drp.Items;

internal static class ItemsMemoryRoom
{
    public static void Register(MemoryStores stores)
    {
        stores.Add<IItemGroupStore>(static session => new MemoryItemGroupStore(session));
        stores.Add<IItemStore>(static session => new MemoryItemStore(session));
    }
}
