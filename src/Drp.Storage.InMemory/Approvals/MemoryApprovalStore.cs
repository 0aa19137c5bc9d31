using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using NodaTime;

namespace Drp.Approvals;

internal sealed class MemoryApprovalStore(MemorySession session) : IApprovalStore
{
    private static readonly MemoryTable<string, ApprovalRecord> Requests = new(
        "approval request", MemoryOrder.Text, static key => key, static request => request with { Waiting = [.. request.Waiting] });

    private static readonly MemoryTable<(string, string, string), bool> BySubject =
        new("approval of subject", MemoryKeys.Triple, static key => $"{key.Item1}/{key.Item2}/{key.Item3}");

    private static readonly MemoryTable<(string, string), bool> ByWaiting =
        new("approval waiting", MemoryKeys.Pair, static key => $"{key.Item1}/{key.Item2}");

    private static readonly MemoryTable<(Instant At, string Id), bool> ByTimer = new(
        "approval timer",
        MemoryOrder.By<(Instant At, string Id)>(static (x, y) => x.At.CompareTo(y.At), static (x, y) => string.CompareOrdinal(x.Id, y.Id)),
        static key => key.Id);

    private static readonly MemoryTable<(string Kind, string Code, int Version), string> Definitions = new(
        "approval definition",
        MemoryOrder.By<(string Kind, string Code, int Version)>(
            static (x, y) => string.CompareOrdinal(x.Kind, y.Kind),
            static (x, y) => string.CompareOrdinal(x.Code, y.Code),
            static (x, y) => x.Version.CompareTo(y.Version)),
        static key => $"{key.Kind}/{key.Code}/{key.Version}");

    private static readonly MemoryTable<string, Delegation> Delegations = new("delegation", MemoryOrder.Text, static key => key);

    public Task<ApprovalRecord?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Requests).Find(id)?.Value);

    public Task<IReadOnlyList<ApprovalRecord>> OfSubjectAsync(string subjectKind, string subjectId, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ApprovalRecord>>([.. Ordered(session.Open(BySubject)
            .Scan((subjectKind, subjectId, string.Empty), key => string.Equals(key.Item1, subjectKind, StringComparison.Ordinal) && string.Equals(key.Item2, subjectId, StringComparison.Ordinal))
            .Select(row => Get(row.Key.Item3)))]);

    public Task<IReadOnlyList<ApprovalRecord>> WaitingAsync(IReadOnlyCollection<string> actorIds, int skip, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ApprovalRecord>>([.. Ordered(actorIds
            .Distinct(StringComparer.Ordinal)
            .SelectMany(actor => session.Open(ByWaiting).Scan((actor, string.Empty), key => string.Equals(key.Item1, actor, StringComparison.Ordinal)))
            .Select(static row => row.Key.Item2)
            .Distinct(StringComparer.Ordinal)
            .Select(Get)).Skip(skip).Take(take)]);

    public Task<IReadOnlyList<ApprovalRecord>> DueAsync(Instant now, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ApprovalRecord>>([.. session.Open(ByTimer)
            .Scan((Instant.MinValue, string.Empty), key => key.At <= now)
            .Take(take)
            .Select(row => Get(row.Key.Id))]);

    public Task<IReadOnlyList<ApprovalRecord>> ListAsync(
        AccessScope scope, ApprovalStatus? status, int skip, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ApprovalRecord>>([.. session.Open(Requests).Scan()
            .Select(static row => row.Row.Value)
            .Where(request => status is null || request.Status == status)
            .Where(request => MemoryChannelStore.Shows(session, scope, request.NodeId))
            .OrderByDescending(static request => request.SubmittedAt)
            .ThenBy(static request => request.Id, StringComparer.Ordinal)
            .Skip(skip)
            .Take(take)]);

    public void Save(ApprovalRecord request)
    {
        if (session.Open(Requests).Find(request.Id) is { Value: var old })
        {
            foreach (string actor in old.Waiting)
            {
                session.Open(ByWaiting).Delete((actor, old.Id));
            }

            if (old.NextTimer is { } timer)
            {
                session.Open(ByTimer).Delete((timer, old.Id));
            }
        }

        session.Open(Requests).Save(request.Id, request, request.Version - 1);
        session.Open(BySubject).Save((request.SubjectKind, request.SubjectId, request.Id), true);
        foreach (string actor in request.Waiting)
        {
            session.Open(ByWaiting).Save((actor, request.Id), true);
        }

        if (request.NextTimer is { } next)
        {
            session.Open(ByTimer).Save((next, request.Id), true);
        }
    }

    public Task<IReadOnlyList<string>> DefinitionsAsync(string subjectKind, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. session.Open(Definitions)
            .Scan((subjectKind, string.Empty, 0), key => string.Equals(key.Kind, subjectKind, StringComparison.Ordinal))
            .Select(static row => row.Row.Value)]);

    public void AddDefinition(string subjectKind, string code, int version, string json) =>
        session.Open(Definitions).Save((subjectKind, code, version), json, 0);

    public Task<IReadOnlyList<Delegation>> DelegationsAsync(IReadOnlyCollection<string> actorIds, LocalDate date, CancellationToken cancellationToken = default)
    {
        var wanted = actorIds.ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<Delegation>>([.. session.Open(Delegations).Scan()
            .Select(static row => row.Row.Value)
            .Where(d => !d.Withdrawn && d.ValidFrom <= date && date < d.ValidTo && (wanted.Contains(d.From) || wanted.Contains(d.To)))]);
    }

    public Task<Versioned<Delegation>?> FindDelegationAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Delegations).Find(id));

    public void SaveDelegation(Delegation delegation, long? expectedVersion = null) =>
        session.Open(Delegations).Save(delegation.Id, delegation, expectedVersion);

    private static IEnumerable<ApprovalRecord> Ordered(IEnumerable<ApprovalRecord> requests) => requests
        .OrderBy(static request => request.SubmittedAt)
        .ThenBy(static request => request.Id, StringComparer.Ordinal);

    private ApprovalRecord Get(string id) => session.Open(Requests).Find(id)!.Value.Value;
}
