using Drp.Storage;

namespace Drp.Credit;

internal static class CreditMemoryRoom
{
    public static void Register(MemoryStores stores) => stores.Add<ICreditStore>(static session => new MemoryCreditStore(session));
}
