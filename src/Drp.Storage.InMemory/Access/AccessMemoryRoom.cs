using Drp.Storage;

namespace Drp.Access;

internal static class AccessMemoryRoom
{
    public static void Register(MemoryStores stores) =>
        stores.Add<IGrantStore>(static session => new MemoryGrantStore(session));
}
