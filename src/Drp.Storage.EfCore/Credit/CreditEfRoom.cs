using Drp.Storage;

namespace Drp.Credit;

internal static class CreditEfRoom
{
    public static void Register(EfStores stores) => stores.Add<ICreditStore>(static session => new EfCreditStore(session));
}
