using Drp.Storage;

namespace Drp.Access;

internal static class AccessEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IGrantStore>(static session => new EfGrantStore(session));
}
