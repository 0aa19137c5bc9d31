using Drp.Storage;

namespace Drp.Items;

internal sealed class EfItemStore(EfSession session)
    : EfMasterStore<ItemRow, Item>(session, ItemRow.Of, ItemRow.Value, ItemRow.Key), IItemStore
{
    public IAsyncEnumerable<Item> ReadGroupAsync(
        string company, string group, CancellationToken cancellationToken = default) =>
        Rows.ReadAsync(company, cancellationToken, rows => rows.Where(item => item.GroupCode == group));
}
