using Drp.Storage;

namespace Drp.Receivables;

internal static class ReceivablesMemoryRoom
{
    public static void Register(MemoryStores stores)
    {
        stores.Add<IReceivableStore>(static session => new MemoryReceivableStore(session));
        stores.Add<IReceivableRecordStore>(static session => new MemoryReceivableRecordStore(session));
    }
}
