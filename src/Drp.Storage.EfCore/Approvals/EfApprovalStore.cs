using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Approvals;

internal sealed class EfApprovalStore(EfSession session) : IApprovalStore
{
    public Task<ApprovalRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
            await context.Set<ApprovalRow>().SingleOrDefaultAsync(row => row.Id == id, token).ConfigureAwait(false) is { } found ? Value(found) : null,
        cancellationToken);

    public Task<IReadOnlyList<ApprovalRecord>> OfSubjectAsync(string subjectKind, string subjectId, CancellationToken cancellationToken = default) => ListAsync(
        context => context.Set<ApprovalRow>()
            .Where(row => row.SubjectKind == subjectKind && row.SubjectId == subjectId)
            .OrderBy(static row => row.SubmittedAt).ThenBy(static row => row.Id),
        cancellationToken);

    public Task<IReadOnlyList<ApprovalRecord>> WaitingAsync(IReadOnlyCollection<string> actorIds, int skip, int take, CancellationToken cancellationToken = default)
    {
        string[] actors = [.. actorIds];
        return ListAsync(
            context => context.Set<ApprovalRow>()
                .Where(row => context.Set<ApprovalWaitingRow>().Any(waiting => actors.Contains(waiting.ActorId) && waiting.RequestId == row.Id))
                .OrderBy(static row => row.SubmittedAt).ThenBy(static row => row.Id).Skip(skip).Take(take),
            cancellationToken);
    }

    public Task<IReadOnlyList<ApprovalRecord>> DueAsync(Instant now, int take, CancellationToken cancellationToken = default) => ListAsync(
        context => context.Set<ApprovalRow>()
            .Where(row => row.NextTimer <= now)
            .OrderBy(static row => row.NextTimer).ThenBy(static row => row.Id).Take(take),
        cancellationToken);

    public Task<IReadOnlyList<ApprovalRecord>> ListAsync(
        AccessScope scope, ApprovalStatus? status, int skip, int take, CancellationToken cancellationToken = default) => ListAsync(
        context =>
        {
            IQueryable<ApprovalRow> rows = context.Set<ApprovalRow>();
            rows = status is { } wanted ? rows.Where(row => row.Status == wanted) : rows;
            if (!scope.Everything)
            {
                var shown = EfChannelStore.Shown(context, scope);
                rows = rows.Where(row => shown.Contains(row.NodeId));
            }

            return rows.OrderByDescending(static row => row.SubmittedAt).ThenBy(static row => row.Id).Skip(skip).Take(take);
        },
        cancellationToken);

    public void Save(ApprovalRecord request)
    {
        session.Table<ApprovalRow>().Save(
            new ApprovalRow
            {
                Id = request.Id,
                SubjectKind = request.SubjectKind,
                SubjectId = request.SubjectId,
                NodeId = request.NodeId,
                Status = request.Status,
                Proposer = request.Proposer,
                SubmittedAt = request.SubmittedAt,
                NextTimer = request.NextTimer,
                Waiting = StoredJson.Write(request.Waiting),
                State = request.State,
            },
            request.Version - 1);
        session.Stage(async (context, token) =>
        {
            await context.Set<ApprovalWaitingRow>().Where(waiting => waiting.RequestId == request.Id).ExecuteDeleteAsync(token).ConfigureAwait(false);
            context.AddRange(request.Waiting.Select(actor => new ApprovalWaitingRow { ActorId = actor, RequestId = request.Id }));
            await context.SaveChangesAsync(token).ConfigureAwait(false);
        });
    }

    public Task<IReadOnlyList<string>> DefinitionsAsync(string subjectKind, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<string>)await context.Set<ApprovalDefinitionRow>()
            .Where(row => row.SubjectKind == subjectKind)
            .OrderBy(static row => row.Code).ThenBy(static row => row.Number)
            .Select(static row => row.Definition)
            .ToListAsync(token).ConfigureAwait(false),
        cancellationToken);

    public void AddDefinition(string subjectKind, string code, int version, string json) => session.Table<ApprovalDefinitionRow>().Save(
        new ApprovalDefinitionRow { SubjectKind = subjectKind, Code = code, Number = version, Definition = json }, 0);

    public Task<IReadOnlyList<Delegation>> DelegationsAsync(IReadOnlyCollection<string> actorIds, LocalDate date, CancellationToken cancellationToken = default)
    {
        string[] actors = [.. actorIds];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<Delegation>)(await context.Set<DelegationRow>()
                .Where(row => !row.Withdrawn && row.ValidFrom <= date && row.ValidTo > date)
                .Where(row => actors.Contains(row.FromActor) || actors.Contains(row.ToActor))
                .OrderBy(static row => row.Id)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);
    }

    public Task<Versioned<Delegation>?> FindDelegationAsync(string id, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<DelegationRow>().SingleOrDefaultAsync(stored => stored.Id == id, token).ConfigureAwait(false);
            return row is null ? (Versioned<Delegation>?)null : new Versioned<Delegation>(Value(row), row.Version);
        },
        cancellationToken);

    public void SaveDelegation(Delegation delegation, long? expectedVersion = null) => session.Table<DelegationRow>().Save(
        new DelegationRow
        {
            Id = delegation.Id,
            FromActor = delegation.From,
            ToActor = delegation.To,
            ValidFrom = delegation.ValidFrom,
            ValidTo = delegation.ValidTo,
            SubjectKind = delegation.SubjectKind,
            Withdrawn = delegation.Withdrawn,
        },
        expectedVersion);

    private static Delegation Value(DelegationRow row) => new()
    {
        Id = row.Id,
        From = row.FromActor,
        To = row.ToActor,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
        SubjectKind = row.SubjectKind,
        Withdrawn = row.Withdrawn,
    };

    private static ApprovalRecord Value(ApprovalRow row) => new()
    {
        Id = row.Id,
        SubjectKind = row.SubjectKind,
        SubjectId = row.SubjectId,
        NodeId = row.NodeId,
        Status = row.Status,
        Proposer = row.Proposer,
        SubmittedAt = row.SubmittedAt,
        NextTimer = row.NextTimer,
        Waiting = StoredJson.Read<string[]>(row.Waiting),
        State = row.State,
        Version = row.Version,
    };

    private Task<IReadOnlyList<ApprovalRecord>> ListAsync(Func<DrpDbContext, IQueryable<ApprovalRow>> query, CancellationToken cancellationToken) =>
        session.ReadAsync(
            async (context, token) => (IReadOnlyList<ApprovalRecord>)(await query(context).ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);
}
