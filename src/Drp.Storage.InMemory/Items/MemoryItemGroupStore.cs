using Drp.Storage;

namespace Drp.Items;

internal sealed class MemoryItemGroupStore(MemorySession session)
    : MemoryMasterStore<ItemGroup>(session, Table, static group => (group.Company, group.Code)), IItemGroupStore
{
    private static readonly MemoryTable<(string Company, string Code), ItemGroup> Table =
        new("item group", MemoryKeys.Pair, MemoryKeys.Describe);
}
