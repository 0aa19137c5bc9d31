using Drp.Storage;

namespace Drp.Items;

internal sealed class MemoryItemStore(MemorySession session)
    : MemoryMasterStore<Item>(session, Table, static item => (item.Company, item.Code)), IItemStore
{
    public static readonly MemoryTable<(string Company, string Code), Item> Table = new(
        "item",
        MemoryKeys.Pair,
        MemoryKeys.Describe,
        static item => item with { Conversions = [.. item.Conversions] });

    public IAsyncEnumerable<Item> ReadGroupAsync(
        string company, string group, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(
            Rows.Rows(company, null).Select(static row => row.Row).Where(item => item.Group == group), cancellationToken);
}
