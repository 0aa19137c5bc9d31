using Drp.Storage;

namespace Drp.Items;

internal sealed class MemoryItemGroupStore(MemorySession session) : IItemGroupStore
{
    private static readonly MemoryTable<(string Company, string Code), ItemGroup> Table =
        new("item group", MemoryKeys.Pair, static key => $"{key.Company}/{key.Code}");

    public Task<Versioned<ItemGroup>?> FindAsync(
        string company, string code, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Table).Find((company, code)));

    public IAsyncEnumerable<ItemGroup> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(Rows(company, null).Select(static row => row.Row), cancellationToken);

    public Task<Page<ItemGroup>> PageAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(AsyncRows.Page(Rows(company, page.After), page.Size));

    public void Save(ItemGroup group, long? expectedVersion = null) =>
        session.Open(Table).Save((group.Company, group.Code), group, expectedVersion);

    public void Delete(string company, string code, long? expectedVersion = null) =>
        session.Open(Table).Delete((company, code), expectedVersion);

    private IEnumerable<(string Key, ItemGroup Row)> Rows(string company, string? after) =>
        session.Open(Table)
            .Scan((company, after ?? string.Empty), key => key.Company == company, after is not null)
            .Select(static row => (row.Key.Code, row.Row.Value));
}
