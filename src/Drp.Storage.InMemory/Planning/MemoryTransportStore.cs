using Drp.Storage;

namespace Drp.Planning;

internal sealed class MemoryTransportStore(MemorySession session)
    : MemoryMasterStore<MeansOfTransport>(session, Table, static row => (row.Company, row.Code)), ITransportStore
{
    public static readonly MemoryTable<(string Company, string Code), MeansOfTransport> Table =
        new("transport", MemoryKeys.Pair, MemoryKeys.Describe);
}
