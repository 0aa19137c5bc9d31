using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Items;

internal sealed class EfItemGroupStore(EfSession session) : IItemGroupStore
{
    public Task<Versioned<ItemGroup>?> FindAsync(
        string company, string code, CancellationToken cancellationToken = default) =>
        session.ReadAsync(
            async (context, token) =>
            {
                ItemGroupRow? row = await context.Set<ItemGroupRow>()
                    .SingleOrDefaultAsync(group => group.Company == company && group.Code == code, token)
                    .ConfigureAwait(false);
                return row is null ? (Versioned<ItemGroup>?)null : new Versioned<ItemGroup>(Value(row), row.Version);
            },
            cancellationToken);

    public IAsyncEnumerable<ItemGroup> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        session.StreamAsync(
            context => context.Set<ItemGroupRow>()
                .Where(group => group.Company == company)
                .OrderBy(static group => group.Code)
                .Select(static group => Value(group)),
            cancellationToken);

    public Task<Page<ItemGroup>> PageAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        return session.ReadAsync(
            async (context, token) =>
            {
                IQueryable<ItemGroupRow> rows = context.Set<ItemGroupRow>().Where(group => group.Company == company);
                if (page.After is { } after)
                {
                    rows = rows.Where(group => string.Compare(group.Code, after) > 0);
                }

                List<ItemGroupRow> taken = await rows.OrderBy(static group => group.Code).Take(page.Size + 1)
                    .ToListAsync(token).ConfigureAwait(false);
                return RowPages.Of(taken, page.Size, static row => row.Code, Value);
            },
            cancellationToken);
    }

    public void Save(ItemGroup group, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        var row = new ItemGroupRow
        {
            Company = group.Company, Code = group.Code, Name = group.Name, Parent = group.Parent,
        };
        session.Table<ItemGroupRow>().Save(row, expectedVersion);
    }

    public void Delete(string company, string code, long? expectedVersion = null) =>
        session.Table<ItemGroupRow>().Delete(new ItemGroupRow { Company = company, Code = code }, expectedVersion);

    private static ItemGroup Value(ItemGroupRow row) => new()
    {
        Company = row.Company, Code = row.Code, Name = row.Name, Parent = row.Parent,
    };
}
