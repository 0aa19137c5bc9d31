using Drp.Storage;

namespace Drp.Balances;

internal static class BalancesEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IBalanceStore>(static session => new EfBalanceStore(session));
}
