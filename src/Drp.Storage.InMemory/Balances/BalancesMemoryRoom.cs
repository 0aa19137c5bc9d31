using Drp.Storage;

namespace Drp.Balances;

internal static class BalancesMemoryRoom
{
    public static void Register(MemoryStores stores) =>
        stores.Add<IBalanceStore>(static session => new MemoryBalanceStore(session));
}
