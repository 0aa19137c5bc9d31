using Drp.Storage;

namespace Drp.Replenishment;

internal static class ReplenishmentEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IReplenishmentStore>(static session => new EfReplenishmentStore(session));
}
