using Drp.Storage;

namespace Drp.Receivables;

internal static class ReceivablesEfRoom
{
    public static void Register(EfStores stores)
    {
        stores.Add<IReceivableStore>(static session => new EfReceivableStore(session));
        stores.Add<IReceivableRecordStore>(static session => new EfReceivableRecordStore(session));
    }
}
