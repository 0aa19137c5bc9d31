using Drp.Channels;
using Drp.Storage;
using NodaTime;

namespace Drp.Access;

internal sealed class MemoryGrantStore(MemorySession session) : IGrantStore
{
    private static readonly MemoryTable<string, Grant> Table = new("grant", MemoryOrder.Text, static key => key);

    private static readonly MemoryTable<(string, string), bool> ByActor =
        new("grant of actor", MemoryKeys.Pair, static key => $"{key.Item1}/{key.Item2}");

    private static readonly MemoryTable<(string, string), bool> ByNode =
        new("grant at node", MemoryKeys.Pair, static key => $"{key.Item1}/{key.Item2}");

    public Task<Versioned<Grant>?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Table).Find(id));

    public Task<IReadOnlyList<Grant>> OfActorAsync(string actorId, LocalDate date, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Grant>>([.. OfActor(actorId, date)]);

    public Task<IReadOnlyList<Grant>> AtNodesAsync(IReadOnlyCollection<string> nodeIds, LocalDate date, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Grant>>([.. nodeIds
            .SelectMany(node => Indexed(ByNode, node))
            .Where(grant => grant.HoldsOn(date))
            .DistinctBy(static grant => grant.Id, StringComparer.Ordinal)
            .OrderBy(static grant => grant.Id, StringComparer.Ordinal)]);

    public Task<bool> CoversAsync(
        string actorId, string nodeId, LocalDate date, IReadOnlyCollection<string>? roles = null, CancellationToken cancellationToken = default)
    {
        var above = MemoryChannelStore.Above(session, nodeId, date).Select(static row => row.AncestorId).ToHashSet(StringComparer.Ordinal);
        return Task.FromResult(OfActor(actorId, date).Any(grant =>
            above.Contains(grant.NodeId) && (roles is null || roles.Contains(grant.Role, StringComparer.Ordinal))));
    }

    public void Save(Grant grant, long? expectedVersion = null)
    {
        if (session.Open(Table).Find(grant.Id) is { } old)
        {
            session.Open(ByActor).Delete((old.Value.ActorId, grant.Id));
            session.Open(ByNode).Delete((old.Value.NodeId, grant.Id));
        }

        session.Open(Table).Save(grant.Id, grant, expectedVersion);
        session.Open(ByActor).Save((grant.ActorId, grant.Id), true);
        session.Open(ByNode).Save((grant.NodeId, grant.Id), true);
    }

    private IEnumerable<Grant> OfActor(string actorId, LocalDate date) => Indexed(ByActor, actorId).Where(grant => grant.HoldsOn(date));

    private IEnumerable<Grant> Indexed(MemoryTable<(string, string), bool> index, string key) =>
        session.Open(index)
            .Scan((key, string.Empty), found => string.Equals(found.Item1, key, StringComparison.Ordinal))
            .Select(row => session.Open(Table).Find(row.Key.Item2)!.Value.Value);
}
