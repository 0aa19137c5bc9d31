using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

internal sealed class EfTerritoryStore(EfSession session) : ITerritoryStore
{
    private const int Chunk = 1000;

    public Task<Territory?> FindAsync(string code, LocalDate date, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => await context.Set<TerritoryRow>()
            .SingleOrDefaultAsync(row => row.Code == code && row.ValidFrom <= date && row.ValidTo > date, token)
            .ConfigureAwait(false) is { } found ? Value(found) : null,
        cancellationToken);

    public async Task<IReadOnlyList<Territory>> HistoryAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default)
    {
        var found = new List<Territory>();
        foreach (string[] chunk in codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(Chunk))
        {
            found.AddRange(await ListAsync(
                rows => rows.Where(row => chunk.Contains(row.Code)).OrderBy(static row => row.Code).ThenBy(static row => row.ValidFrom),
                cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    public Task<IReadOnlyList<Territory>> ChildrenAsync(string? parentCode, LocalDate date, CancellationToken cancellationToken = default)
    {
        string parent = parentCode ?? string.Empty;
        return ListAsync(
            rows => rows.Where(row => row.ParentCode == parent && row.ValidFrom <= date && row.ValidTo > date).OrderBy(static row => row.Code),
            cancellationToken);
    }

    public void Save(IReadOnlyCollection<Territory> territories)
    {
        TerritoryRow[] rows = [.. territories.Select(static territory => new TerritoryRow
        {
            Code = territory.Code,
            ValidFrom = territory.ValidFrom,
            ValidTo = Forever.Of(territory.ValidTo),
            Name = territory.Name,
            Level = territory.Level,
            ParentCode = territory.ParentCode ?? string.Empty,
        })];
        session.Stage(async (context, token) =>
        {
            foreach (var day in rows.GroupBy(static row => row.ValidFrom))
            {
                foreach (string[] codes in day.Select(static row => row.Code).Chunk(Chunk))
                {
                    await context.Set<TerritoryRow>().Where(row => row.ValidFrom == day.Key && codes.Contains(row.Code))
                        .ExecuteDeleteAsync(token).ConfigureAwait(false);
                }
            }

            await BulkInsert.AddAsync(context, rows, token).ConfigureAwait(false);
        });
    }

    private static Territory Value(TerritoryRow row) => new()
    {
        Code = row.Code,
        Name = row.Name,
        Level = row.Level,
        ParentCode = row.ParentCode.Length == 0 ? null : row.ParentCode,
        ValidFrom = row.ValidFrom,
        ValidTo = Forever.Open(row.ValidTo),
    };

    private Task<IReadOnlyList<Territory>> ListAsync(Func<IQueryable<TerritoryRow>, IQueryable<TerritoryRow>> query, CancellationToken cancellationToken) =>
        session.ReadAsync(
            async (context, token) => (IReadOnlyList<Territory>)(await query(context.Set<TerritoryRow>())
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);
}
