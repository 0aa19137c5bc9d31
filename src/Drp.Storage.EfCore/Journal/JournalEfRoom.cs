using Drp.Storage;

namespace Drp.Journal;

internal static class JournalEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IJournalStore>(static session => new EfJournalStore(session));
}
