using Drp.Storage;

namespace Drp.Replenishment;

internal static class ReplenishmentMemoryRoom
{
    public static void Register(MemoryStores stores) => stores.Add<IReplenishmentStore>(static session => new MemoryReplenishmentStore(session));
}
