using Drp.Storage;

namespace Drp.Orders;

internal static class OrdersEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IOrderStore>(static session => new EfOrderStore(session));
}
