using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Approvals;

internal sealed partial class ApprovalService
{
    public Task<Outcome<Delegation>> DelegateAsync(Actor actor, Delegation delegation, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(delegation);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                string subject = $"delegation/{delegation.Id}";
                bool own = string.Equals(actor.Id, delegation.From, StringComparison.Ordinal) && actor.OnBehalfOf is null;
                if (!own && (string.Equals(actor.Id, delegation.To, StringComparison.Ordinal)
                    || !await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false)))
                {
                    reasons.Add(Reason("DRP5013", subject, "one hands over one's own decisions; an administrator may do it for others, but not to itself."));
                }

                if (delegation.ValidTo <= delegation.ValidFrom || string.Equals(delegation.From, delegation.To, StringComparison.Ordinal) || delegation.Withdrawn)
                {
                    reasons.Add(Reason("DRP5023", subject, "a delegation is from one person to another and ends after its start."));
                }

                if (string.IsNullOrWhiteSpace(reason))
                {
                    reasons.Add(Reason("DRP5016", subject, "a reason is needed; say why."));
                }

                var store = session.Store<IApprovalStore>();
                var there = await store.FindDelegationAsync(delegation.Id, token).ConfigureAwait(false);
                if (reasons.Count == 0 && there is { } found)
                {
                    return found.Value == delegation
                        ? Outcome.Of(found.Value)
                        : Outcome.Refused<Delegation>(Reason("DRP5023", subject, "a delegation with this id and another content exists; choose another id."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Delegation>(reasons);
                }

                store.SaveDelegation(delegation, 0);
                await JournalAsync(session, actor, delegation, "delegated", reason, token).ConfigureAwait(false);
                return Outcome.Of(delegation);
            },
            cancellationToken: cancellationToken);
    }

    public Task<Outcome<Delegation>> WithdrawAsync(Actor actor, string delegationId, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IApprovalStore>();
                var there = await store.FindDelegationAsync(delegationId, token).ConfigureAwait(false);
                bool may = there is { } found && (string.Equals(found.Value.From, actor.Id, StringComparison.Ordinal)
                    || await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false));
                if (!may)
                {
                    return Outcome.Refused<Delegation>(NotFound($"delegation/{delegationId}"));
                }

                var withdrawn = there!.Value.Value with { Withdrawn = true };
                store.SaveDelegation(withdrawn, there.Value.Version);
                await JournalAsync(session, actor, withdrawn, "withdrawn", reason, token).ConfigureAwait(false);
                return Outcome.Of(withdrawn);
            },
            cancellationToken: cancellationToken);
    }

    public Task<IReadOnlyList<Delegation>> DelegationsAsync(Actor actor, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReadAsync((store, token) => store.DelegationsAsync([actor.Id], date, token), cancellationToken);
    }

    private Task<IReadOnlyList<JournalEntry>> JournalAsync(
        IDrpSession session, Actor actor, Delegation delegation, string action, string reason, CancellationToken token) => journal.AppendAsync(
        session,
        [
            new JournalDraft
            {
                Stream = "delegation/" + delegation.Id,
                Action = action,
                Actor = actor,
                After = new JsonObject
                {
                    ["from"] = delegation.From,
                    ["to"] = delegation.To,
                    ["validFrom"] = delegation.ValidFrom.ToString("uuuu-MM-dd", null),
                    ["validTo"] = delegation.ValidTo.ToString("uuuu-MM-dd", null),
                    ["kind"] = delegation.SubjectKind,
                    ["withdrawn"] = delegation.Withdrawn,
                }.ToJsonString(),
                Reason = reason,
            },
        ],
        token);
}
