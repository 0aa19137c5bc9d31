using Drp.Storage;

namespace Drp.Planning;

internal sealed class MemoryLocationStore(MemorySession session)
    : MemoryMasterStore<Location>(session, Table, static row => (row.Company, row.Code)), ILocationStore
{
    public static readonly MemoryTable<(string Company, string Code), Location> Table =
        new("location", MemoryKeys.Pair, MemoryKeys.Describe);
}
