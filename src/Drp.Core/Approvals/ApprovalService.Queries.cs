using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Approvals;

internal sealed partial class ApprovalService
{
    private const int Batch = 200;

    public async Task<IReadOnlyList<InboxItem>> InboxAsync(Actor actor, int skip = 0, int take = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var store = session.Store<IApprovalStore>();
            var today = access.Today;
            var mine = await store.DelegationsAsync([actor.Id], today, cancellationToken).ConfigureAwait(false);
            string[] principals = [actor.Id, .. mine.Where(d => string.Equals(d.To, actor.Id, StringComparison.Ordinal)).Select(d => d.From)];
            var found = new List<InboxItem>();
            for (int read = 0; found.Count < skip + take; read += Batch)
            {
                var records = await store.WaitingAsync(principals, read, Batch, cancellationToken).ConfigureAwait(false);
                foreach (var record in records)
                {
                    if (await ItemAsync(session, actor, record, today, cancellationToken).ConfigureAwait(false) is { } item)
                    {
                        found.Add(item);
                    }
                }

                if (records.Count < Batch)
                {
                    break;
                }
            }

            return [.. found.Skip(skip).Take(take)];
        }
    }

    public async Task<ApprovalRequest?> FindAsync(Actor actor, string requestId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var record = await session.Store<IApprovalStore>().FindAsync(requestId, cancellationToken).ConfigureAwait(false);
            if (record is null)
            {
                return null;
            }

            var request = ApprovalJson.ReadRequest(record.State);
            var delegations = await session.Store<IApprovalStore>().DelegationsAsync(Concerned(request, actor, null), access.Today, cancellationToken).ConfigureAwait(false);
            var context = new ApprovalContext { Now = clock.GetCurrentInstant(), Today = access.Today, Chain = [], Delegations = delegations };
            return await MaySeeAsync(session, actor, request, context, cancellationToken).ConfigureAwait(false) ? request : null;
        }
    }

    public async Task<IReadOnlyList<ApprovalRequest>> ListAsync(
        Actor actor, ApprovalStatus? status = null, int skip = 0, int take = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await access.ScopeAsync(session, actor, access.Today, cancellationToken).ConfigureAwait(false);
            var records = await session.Store<IApprovalStore>().ListAsync(scope, status, skip, take, cancellationToken).ConfigureAwait(false);
            return [.. records.Select(record => ApprovalJson.ReadRequest(record.State))];
        }
    }

    public async Task<IReadOnlyList<ApprovalRequest>> HistoryAsync(
        Actor actor, string subjectKind, string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var seen = new List<ApprovalRequest>();
            foreach (var record in await session.Store<IApprovalStore>().OfSubjectAsync(subjectKind, subjectId, cancellationToken).ConfigureAwait(false))
            {
                if (await access.SeesAsync(session, actor, record.NodeId, access.Today, cancellationToken).ConfigureAwait(false))
                {
                    seen.Add(ApprovalJson.ReadRequest(record.State));
                }
            }

            return seen;
        }
    }

    public Task<Outcome<ApprovalDefinition>> DefineAsync(Actor actor, ApprovalDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ApprovalDefinitions.ThrowIfFaulty(definition);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<ApprovalDefinition>(Reason("DRP4002", $"approval-definition/{definition.Code}", "only an administrator of the whole channel defines approvals."));
                }

                var store = session.Store<IApprovalStore>();
                string json = ApprovalJson.Write(definition);
                var there = await store.DefinitionsAsync(definition.SubjectKind, token).ConfigureAwait(false);
                var same = there.Select(ApprovalJson.ReadDefinition)
                    .FirstOrDefault(d => d.Version == definition.Version && string.Equals(d.Code, definition.Code, StringComparison.Ordinal));
                if (same is not null)
                {
                    return string.Equals(ApprovalJson.Write(same), json, StringComparison.Ordinal)
                        ? Outcome.Of(same)
                        : Outcome.Refused<ApprovalDefinition>(Reason("DRP5024", $"approval-definition/{definition.Code}", $"version {definition.Version} is stored and never changes; give the change a new version."));
                }

                store.AddDefinition(definition.SubjectKind, definition.Code, definition.Version, json);
                await journal.AppendAsync(
                    session,
                    [new JournalDraft { Stream = $"approval-definition/{definition.SubjectKind}/{definition.Code}", Action = "defined", Actor = actor, After = json }],
                    token).ConfigureAwait(false);
                return Outcome.Of(definition);
            },
            cancellationToken: cancellationToken);
    }

    private async Task<InboxItem?> ItemAsync(IDrpSession session, Actor actor, ApprovalRecord record, LocalDate today, CancellationToken token)
    {
        var request = ApprovalJson.ReadRequest(record.State);
        var delegations = await session.Store<IApprovalStore>().DelegationsAsync(Concerned(request, actor, null), today, token).ConfigureAwait(false);
        var context = new ApprovalContext { Now = clock.GetCurrentInstant(), Today = today, Chain = [], Delegations = delegations };
        var principals = ApprovalMachine.Principals(request, actor, context);
        bool free = principals.Count > 0
            && new[] { actor.Id, principals[0] }.All(id => !ApprovalMachine.IsExcluded(request, id, context) && !ApprovalMachine.HasDecided(request, id));
        if (!free)
        {
            return null;
        }

        var facts = new List<ApprovalFact>();
        foreach (var subject in subjects.Where(subject => string.Equals(subject.Kind, record.SubjectKind, StringComparison.Ordinal)))
        {
            facts.AddRange(await subject.FactsAsync(session, request, token).ConfigureAwait(false));
        }

        return new InboxItem
        {
            Request = request,
            OnBehalfOf = string.Equals(principals[0], actor.Id, StringComparison.Ordinal) ? null : principals[0],
            Facts = facts,
        };
    }

    private async Task<T> ReadAsync<T>(Func<IApprovalStore, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await read(session.Store<IApprovalStore>(), cancellationToken).ConfigureAwait(false);
        }
    }
}
