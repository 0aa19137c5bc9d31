using System.Text.Json.Nodes;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Access;

internal sealed class GrantsService(IDrpStorage storage, IAccess access, IJournal journal) : IGrants
{
    public Task<Outcome<Grant>> GrantAsync(Actor actor, Grant grant, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(grant);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = await CheckAsync(session, actor, grant.NodeId, grant.Id, reason, token).ConfigureAwait(false);
                if (grant.ValidTo <= grant.ValidFrom)
                {
                    reasons.Add(Reason("DRP4051", grant.Id, "the grant ends before it starts; give it a later end."));
                }

                var stored = await session.Store<IGrantStore>().FindAsync(grant.Id, token).ConfigureAwait(false);
                if (reasons.Count == 0 && stored is { } found)
                {
                    return found.Value == grant
                        ? Outcome.Of(found.Value)
                        : Outcome.Refused<Grant>(Reason("DRP4050", grant.Id, "a grant with this id and another content exists; choose another id."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Grant>(reasons);
                }

                session.Store<IGrantStore>().Save(grant, 0);
                await JournalAsync(session, actor, "granted", null, grant, reason, token).ConfigureAwait(false);
                return Outcome.Of(grant);
            },
            cancellationToken: cancellationToken);
    }

    public Task<Outcome<Grant>> EndAsync(Actor actor, string grantId, LocalDate validTo, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var stored = await session.Store<IGrantStore>().FindAsync(grantId, token).ConfigureAwait(false);
                if (stored is not { } found || !await access.SeesAsync(session, actor, found.Value.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<Grant>(Reason("DRP4052", grantId, "there is no such grant."));
                }

                var grant = found.Value;
                var reasons = await CheckAsync(session, actor, grant.NodeId, grantId, reason, token).ConfigureAwait(false);
                if (validTo <= grant.ValidFrom || validTo < access.Today || grant.ValidTo < validTo)
                {
                    reasons.Add(Reason("DRP4051", grantId, "a grant ends today or later, after its start, and not after its end so far."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Grant>(reasons);
                }

                var ended = grant with { ValidTo = validTo };
                session.Store<IGrantStore>().Save(ended, found.Version);
                await JournalAsync(session, actor, "ended", grant, ended, reason, token).ConfigureAwait(false);
                return Outcome.Of(ended);
            },
            cancellationToken: cancellationToken);
    }

    public async Task<IReadOnlyList<Grant>> OfAsync(Actor actor, string grantee, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var grants = await session.Store<IGrantStore>().OfActorAsync(grantee, date, cancellationToken).ConfigureAwait(false);
            if (actor.IsSystem || string.Equals(actor.Id, grantee, StringComparison.Ordinal))
            {
                return grants;
            }

            var scope = await access.ScopeAsync(session, actor, date, cancellationToken).ConfigureAwait(false);
            var seen = await session.Store<Channels.IChannelStore>()
                .FilterAsync(scope, [.. grants.Select(grant => grant.NodeId)], cancellationToken).ConfigureAwait(false);
            return [.. grants.Where(grant => seen.Contains(grant.NodeId, StringComparer.Ordinal))];
        }
    }

    private static Fault Reason(string code, string grantId, string message) => new() { Code = code, Subject = $"grant/{grantId}", Message = message };

    private async Task<List<Fault>> CheckAsync(IDrpSession session, Actor actor, string nodeId, string grantId, string reason, CancellationToken token)
    {
        var reasons = new List<Fault>();
        if (!await access.SeesAsync(session, actor, nodeId, access.Today, token).ConfigureAwait(false))
        {
            reasons.Add(Reason("DRP4001", grantId, $"there is no node '{nodeId}' today."));
        }
        else if (!await access.AdministersAsync(session, actor, nodeId, access.Today, token).ConfigureAwait(false))
        {
            reasons.Add(Reason("DRP4002", grantId, $"only an administrator of node '{nodeId}' gives and ends roles there."));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            reasons.Add(Reason("DRP4013", grantId, "a reason is needed; say why."));
        }

        return reasons;
    }

    private Task<IReadOnlyList<JournalEntry>> JournalAsync(
        IDrpSession session, Actor actor, string action, Grant? before, Grant after, string reason, CancellationToken token) => journal.AppendAsync(
        session,
        [
            new JournalDraft
            {
                Stream = "grant/" + after.Id,
                Action = action,
                Actor = actor,
                NodeId = after.NodeId,
                Before = before is null ? null : Json(before),
                After = Json(after),
                Reason = reason,
            },
        ],
        token);

    private static string Json(Grant grant) => new JsonObject
    {
        ["actor"] = grant.ActorId,
        ["role"] = grant.Role,
        ["node"] = grant.NodeId,
        ["from"] = grant.ValidFrom.ToString("uuuu-MM-dd", null),
        ["to"] = grant.ValidTo?.ToString("uuuu-MM-dd", null),
    }.ToJsonString();
}
