using Drp.Storage;

namespace Drp.Journal;

internal static class JournalMemoryRoom
{
    public static void Register(MemoryStores stores) =>
        stores.Add<IJournalStore>(static session => new MemoryJournalStore(session));
}
