using System.Globalization;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Access;

internal sealed class EfGrantStore(EfSession session) : IGrantStore
{
    public Task<Versioned<Grant>?> FindAsync(string id, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<GrantRow>().SingleOrDefaultAsync(grant => grant.Id == id, token).ConfigureAwait(false);
            return row is null ? (Versioned<Grant>?)null : new Versioned<Grant>(Value(row), row.Version);
        },
        cancellationToken);

    public Task<IReadOnlyList<Grant>> OfActorAsync(string actorId, LocalDate date, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<Grant>)(await context.Set<GrantRow>()
            .Where(grant => grant.ActorId == actorId && grant.ValidTo > date && grant.ValidFrom <= date)
            .OrderBy(static grant => grant.Id)
            .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
        cancellationToken);

    public Task<IReadOnlyList<Grant>> AtNodesAsync(IReadOnlyCollection<string> nodeIds, LocalDate date, CancellationToken cancellationToken = default)
    {
        string[] nodes = [.. nodeIds];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<Grant>)(await context.Set<GrantRow>()
                .Where(grant => nodes.Contains(grant.NodeId) && grant.ValidTo > date && grant.ValidFrom <= date)
                .OrderBy(static grant => grant.Id)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);
    }

    public async Task<bool> CoversAsync(
        string actorId, string nodeId, LocalDate date, IReadOnlyCollection<string>? roles = null, CancellationToken cancellationToken = default) =>
        Convert.ToInt64(
            await session.ScalarAsync(
                command => CoverSql.Of(session.Host).Fill(command, actorId, nodeId, date, roles), cancellationToken).ConfigureAwait(false),
            CultureInfo.InvariantCulture) == 1;

    public void Save(Grant grant, long? expectedVersion = null) => session.Table<GrantRow>().Save(
        new GrantRow
        {
            Id = grant.Id,
            ActorId = grant.ActorId,
            Role = grant.Role,
            NodeId = grant.NodeId,
            ValidFrom = grant.ValidFrom,
            ValidTo = Forever.Of(grant.ValidTo),
        },
        expectedVersion);

    private static Grant Value(GrantRow row) => new()
    {
        Id = row.Id,
        ActorId = row.ActorId,
        Role = row.Role,
        NodeId = row.NodeId,
        ValidFrom = row.ValidFrom,
        ValidTo = Forever.Open(row.ValidTo),
    };
}
