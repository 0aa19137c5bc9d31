using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Channels;

internal sealed class EfCoverageStore(EfSession session) : ICoverageStore
{
    public Task<long> VersionAsync(CancellationToken cancellationToken = default) => session.ReadAsync(
        (context, token) => context.Set<CoverageBookRow>().Select(static row => row.Version).SingleOrDefaultAsync(token), cancellationToken);

    public Task<Versioned<Coverage>?> FindAsync(string id, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<CoverageRow>().SingleOrDefaultAsync(coverage => coverage.Id == id, token).ConfigureAwait(false);
            return row is null ? (Versioned<Coverage>?)null : new Versioned<Coverage>(Value(row), row.Version);
        },
        cancellationToken);

    public Task<IReadOnlyList<Coverage>> OfNodeAsync(string nodeId, CancellationToken cancellationToken = default) =>
        ListAsync(context => context.Set<CoverageRow>().Where(row => row.NodeId == nodeId), cancellationToken);

    public Task<IReadOnlyList<Coverage>> InTerritoriesAsync(
        IReadOnlyCollection<string> territoryCodes, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default)
    {
        string[] codes = [.. territoryCodes];
        return ListAsync(context => During(context, context.Set<CoverageTerritoryRow>().Where(row => codes.Contains(row.TerritoryCode)), from, to), cancellationToken);
    }

    public Task<IReadOnlyList<Coverage>> BelowTerritoryAsync(string codePrefix, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default)
    {
        string end = codePrefix + "\uffff";
        return ListAsync(
            context => During(
                context,
                context.Set<CoverageTerritoryRow>().Where(row => string.Compare(row.TerritoryCode, codePrefix) >= 0 && string.Compare(row.TerritoryCode, end) < 0),
                from,
                to),
            cancellationToken);
    }

    public void Save(Coverage coverage, long? expectedVersion, long basedOn)
    {
        session.Table<CoverageBookRow>().Save(new CoverageBookRow { Id = "coverage" }, basedOn);
        session.Table<CoverageRow>().Save(
            new CoverageRow
            {
                Id = coverage.Id,
                NodeId = coverage.NodeId,
                Territories = StoredJson.Write(coverage.Territories),
                ItemGroups = StoredJson.Write(coverage.ItemGroups),
                Exclusive = coverage.Exclusive,
                ValidFrom = coverage.ValidFrom,
                ValidTo = Forever.Of(coverage.ValidTo),
            },
            expectedVersion);
        session.Stage(async (context, token) =>
        {
            await context.Set<CoverageTerritoryRow>().Where(row => row.CoverageId == coverage.Id).ExecuteDeleteAsync(token).ConfigureAwait(false);
            context.AddRange(coverage.Territories.Distinct(StringComparer.Ordinal)
                .Select(code => new CoverageTerritoryRow { TerritoryCode = code, CoverageId = coverage.Id }));
            await context.SaveChangesAsync(token).ConfigureAwait(false);
        });
    }

    private static IQueryable<CoverageRow> During(DrpDbContext context, IQueryable<CoverageTerritoryRow> territories, LocalDate from, LocalDate? to)
    {
        var end = Forever.Of(to);
        return context.Set<CoverageRow>()
            .Where(row => row.ValidTo > from && row.ValidFrom < end)
            .Where(row => territories.Any(covered => covered.CoverageId == row.Id));
    }

    private static Coverage Value(CoverageRow row) => new()
    {
        Id = row.Id,
        NodeId = row.NodeId,
        Territories = StoredJson.Read<string[]>(row.Territories),
        ItemGroups = StoredJson.Read<string[]>(row.ItemGroups),
        Exclusive = row.Exclusive,
        ValidFrom = row.ValidFrom,
        ValidTo = Forever.Open(row.ValidTo),
    };

    private Task<IReadOnlyList<Coverage>> ListAsync(Func<DrpDbContext, IQueryable<CoverageRow>> query, CancellationToken cancellationToken) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<Coverage>)(await query(context).OrderBy(static row => row.Id)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
        cancellationToken);
}
