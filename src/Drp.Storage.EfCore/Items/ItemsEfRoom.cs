using Drp.Storage;

namespace Drp.Items;

internal static class ItemsEfRoom
{
    public static void Register(EfStores stores)
    {
        stores.Add<IItemGroupStore>(static session => new EfItemGroupStore(session));
        stores.Add<IItemStore>(static session => new EfItemStore(session));
    }
}
