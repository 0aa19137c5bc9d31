using Drp.Access;
using Drp.Journal;
using Drp.Storage;

namespace Drp.Channels;

internal sealed class PartnerService(IDrpStorage storage, IAccess access, IJournal journal, IEnumerable<IPartnerGuard> guards) : IPartners
{
    public Task<Outcome<Partner>> AddAsync(Actor actor, Partner partner, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(partner);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                if (!await access.SeesAsync(session, actor, partner.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    reasons.Add(Reason("DRP4001", partner.Id, $"there is no node '{partner.NodeId}' today."));
                }
                else if (!await access.AdministersAsync(session, actor, partner.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    reasons.Add(Reason("DRP4002", partner.Id, "only an administrator of the node adds partners there."));
                }
                else if (await session.Store<IPartnerStore>().FindAsync(partner.Id, token).ConfigureAwait(false) is not null)
                {
                    reasons.Add(Reason("DRP4022", partner.Id, "a partner with this id exists; choose another id."));
                }

                if (partner.Id.Length is 0 or > 64 || partner.Name.Length is 0 or > 256)
                {
                    reasons.Add(Reason("DRP4014", partner.Id, "an id has 1 to 64 characters, a name 1 to 256."));
                }

                CheckReason(partner.Id, reason, reasons);
                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Partner>(reasons);
                }

                var added = partner with { Status = PartnerStatus.Prospect };
                session.Store<IPartnerStore>().Save(added, 0);
                await JournalAsync(session, actor, "added", null, added, reason, token).ConfigureAwait(false);
                return Outcome.Of(added);
            },
            cancellationToken: cancellationToken);
    }

    public Task<Outcome<Partner>> ChangeAsync(
        Actor actor, string partnerId, PartnerStatus to, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var stored = await session.Store<IPartnerStore>().FindAsync(partnerId, token).ConfigureAwait(false);
                if (stored is not { } found || !await access.SeesAsync(session, actor, found.Value.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<Partner>(Reason("DRP4020", partnerId, "there is no such partner."));
                }

                var partner = found.Value;
                var reasons = new List<Fault>();
                if (!await access.AdministersAsync(session, actor, partner.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    reasons.Add(Reason("DRP4002", partnerId, "only an administrator of the partner's node changes its status."));
                }

                if (!PartnerLife.Allows(partner.Status, to))
                {
                    reasons.Add(Reason("DRP4021", partnerId, $"a partner can't go from {partner.Status} to {to}."));
                }

                CheckReason(partnerId, reason, reasons);
                foreach (var guard in guards)
                {
                    reasons.AddRange(await guard.CheckAsync(session, partner, to, token).ConfigureAwait(false));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Partner>(reasons);
                }

                var changed = partner with { Status = to };
                session.Store<IPartnerStore>().Save(changed, found.Version);
                string verb = PartnerLife.Table.First(row => row.From == partner.Status && row.To == to).Verb;
                await JournalAsync(session, actor, verb, partner, changed, reason, token).ConfigureAwait(false);
                return Outcome.Of(changed);
            },
            cancellationToken: cancellationToken);
    }

    public async Task<Partner?> FindAsync(Actor actor, string partnerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var stored = await session.Store<IPartnerStore>().FindAsync(partnerId, cancellationToken).ConfigureAwait(false);
            return stored is { } found && await access.SeesAsync(session, actor, found.Value.NodeId, access.Today, cancellationToken).ConfigureAwait(false)
                ? found.Value
                : null;
        }
    }

    private static void CheckReason(string partnerId, string reason, List<Fault> reasons)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            reasons.Add(Reason("DRP4013", partnerId, "a reason is needed; say why."));
        }
    }

    private static Fault Reason(string code, string partnerId, string message) =>
        new() { Code = code, Subject = $"partner/{partnerId}", Message = message };

    private Task<IReadOnlyList<JournalEntry>> JournalAsync(
        IDrpSession session, Actor actor, string action, Partner? before, Partner after, string reason, CancellationToken token) => journal.AppendAsync(
        session,
        [
            new JournalDraft
            {
                Stream = "partner/" + after.Id,
                Action = action,
                Actor = actor,
                NodeId = after.NodeId,
                Before = before is null ? null : ChannelJson.Of(before),
                After = ChannelJson.Of(after),
                Reason = reason,
            },
        ],
        token);
}
