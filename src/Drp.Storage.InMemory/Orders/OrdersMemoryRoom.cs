using Drp.Storage;

namespace Drp.Orders;

internal static class OrdersMemoryRoom
{
    public static void Register(MemoryStores stores) => stores.Add<IOrderStore>(static session => new MemoryOrderStore(session));
}
