using Drp.Access;
using Drp.Channels;
using Drp.Journal;
using Drp.Notifications;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Receivables;

/// <summary>What all commands of the room share: who may, whose account, and how a posting gets into the books.</summary>
internal sealed class ReceivableDesk(
    IAccess access, IJournal journal, INotifications notifications, IClock clock, IOptions<ReceivableOptions> options)
{
    public ReceivableOptions Options => options.Value;

    public LocalDate Today => access.Today;

    /// <summary>Now, in whole microseconds: what every database keeps.</summary>
    public Instant Now => Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10);

    /// <summary>Locks the accounts of partners and opens missing ones; says who may not, and who doesn't exist for the actor.</summary>
    public async Task<(Dictionary<string, ReceivableAccount> Accounts, Dictionary<string, Fault> Refused)> EnterAsync(
        IDrpSession session, Actor actor, string company, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken)
    {
        var store = session.Store<IReceivableStore>();
        var accounts = (await store.LockAsync(company, partnerIds, Now, cancellationToken).ConfigureAwait(false))
            .ToDictionary(static account => account.PartnerId, StringComparer.Ordinal);
        var refused = new Dictionary<string, Fault>(StringComparer.Ordinal);
        var nodes = new Dictionary<string, string?>(StringComparer.Ordinal);
        var fresh = new List<ReceivableAccount>();
        foreach (string partnerId in partnerIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!accounts.TryGetValue(partnerId, out var account))
            {
                if (await session.Store<IPartnerStore>().FindAsync(partnerId, cancellationToken).ConfigureAwait(false) is not { } partner)
                {
                    refused.Add(partnerId, NoPartner(partnerId));
                    continue;
                }

                account = new ReceivableAccount { Company = company, PartnerId = partnerId, NodeId = partner.Value.NodeId, LastRecordedAt = Now };
                fresh.Add(account);
            }

            if (!nodes.TryGetValue(account.NodeId, out string? why))
            {
                nodes.Add(account.NodeId, why = await WhyNotAsync(session, actor, account.NodeId, cancellationToken).ConfigureAwait(false));
            }

            if (why is not null)
            {
                accounts.Remove(partnerId);
                refused.Add(partnerId, why == "DRP7100" ? NoPartner(partnerId) : Reason(why, "partner/" + partnerId, "only an accountant of the partner's node does this."));
                continue;
            }

            accounts[partnerId] = account;
        }

        foreach (var account in fresh.Where(account => accounts.ContainsKey(account.PartnerId)))
        {
            store.SaveAccount(account, isNew: true);
        }

        return (accounts, refused);
    }

    /// <summary>As the other overload, for one partner.</summary>
    public async Task<ReceivableAccount?> EnterAsync(
        IDrpSession session, Actor actor, string company, string partnerId, List<Fault> reasons, CancellationToken cancellationToken)
    {
        var (accounts, refused) = await EnterAsync(session, actor, company, [partnerId], cancellationToken).ConfigureAwait(false);
        reasons.AddRange(refused.Values);
        return accounts.GetValueOrDefault(partnerId);
    }

    /// <summary>The account of a partner that the actor sees, or null. A partner without an account has one with nothing in it.</summary>
    public async Task<ReceivableAccount?> SeenAsync(
        IDrpSession session, Actor actor, string company, string partnerId, CancellationToken cancellationToken)
    {
        var account = (await session.Store<IReceivableStore>().AccountsAsync(company, [partnerId], cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        if (account is null && await session.Store<IPartnerStore>().FindAsync(partnerId, cancellationToken).ConfigureAwait(false) is { } partner)
        {
            account = new ReceivableAccount { Company = company, PartnerId = partnerId, NodeId = partner.Value.NodeId };
        }

        return account is not null && await access.SeesAsync(session, actor, account.NodeId, access.Today, cancellationToken).ConfigureAwait(false) ? account : null;
    }

    /// <summary>What an actor sees on a day.</summary>
    public Task<AccessScope> ScopeAsync(IDrpSession session, Actor actor, LocalDate date, CancellationToken cancellationToken) =>
        access.ScopeAsync(session, actor, date, cancellationToken);

    /// <summary>Whether an actor is an accountant of a node.</summary>
    public async Task<bool> MayAsync(IDrpSession session, Actor actor, string nodeId, CancellationToken cancellationToken) =>
        await WhyNotAsync(session, actor, nodeId, cancellationToken).ConfigureAwait(false) is null;

    public PostingBuilder Begin(ReceivableAccount account, string id, IEnumerable<OpenItem> open) =>
        new(account, id, open.ToDictionary(static item => item.Item.Reference), Options.BaseCurrency);

    public PostingBuilder Begin(ReceivableAccount account, string id, Dictionary<ItemReference, OpenItem> open) =>
        new(account, id, open, Options.BaseCurrency);

    /// <summary>Stages postings with their journal entries and events. Several go to a stream of their own, so that a batch reads no stream's end.</summary>
    public async Task PostAsync(
        IDrpSession session, Actor actor, string action, IReadOnlyList<(ReceivableAccount Account, ReceivablePosting Posting)> postings, string? reason, CancellationToken cancellationToken)
    {
        if (postings.Count == 0)
        {
            return;
        }

        session.Store<IReceivableStore>().Post([.. postings.Select(static entry => entry.Posting)]);
        bool batch = postings.Count > 1;
        string company = postings[0].Account.Company;
        string stream = ReceivableJson.Short(
            batch ? $"receivables/{company}/batch/{postings[0].Posting.Id}" : $"receivables/{company}/{postings[0].Account.PartnerId}", 200);
        string[] json = [.. postings.Select(static entry => ReceivableJson.Of(entry.Posting))];
        await journal.AppendAsync(
            session,
            [.. postings.Select((entry, i) => new JournalDraft
            {
                Stream = stream, Action = action, Actor = actor, NodeId = entry.Account.NodeId, After = json[i], Reason = reason, OpensStream = batch,
            })],
            cancellationToken).ConfigureAwait(false);
        var now = Now;
        notifications.Add(session, actor, [.. postings.Select((entry, i) => new Notification
        {
            Id = ReceivableJson.Short($"receivables/{company}/{entry.Posting.Id}", 200),
            Topic = entry.Posting.Applications.Count > 0 ? "receivables.applied" : "receivables.posted",
            Subject = $"receivables/{company}/{entry.Account.PartnerId}",
            NodeId = entry.Account.NodeId,
            Payload = json[i],
            CreatedAt = now,
        })]);
    }

    /// <summary>Puts one event into the outbox.</summary>
    public void Tell(IDrpSession session, Actor actor, string topic, string id, ReceivableAccount account, string? payload) => notifications.Add(session, actor,
    [
        new Notification
        {
            Id = ReceivableJson.Short($"{topic}/{account.Company}/{id}", 200),
            Topic = topic,
            Subject = $"receivables/{account.Company}/{account.PartnerId}",
            NodeId = account.NodeId,
            Payload = payload,
            CreatedAt = Now,
        },
    ]);

    /// <summary>Writes something that is no posting into a partner's journal.</summary>
    public Task NoteAsync(
        IDrpSession session, Actor actor, string action, ReceivableAccount account, string? before, string? after, string? reason, CancellationToken cancellationToken) => journal.AppendAsync(
        session,
        [
            new JournalDraft
            {
                Stream = ReceivableJson.Short($"receivables/{account.Company}/{account.PartnerId}", 200),
                Action = action,
                Actor = actor,
                NodeId = account.NodeId,
                Before = before,
                After = after,
                Reason = reason,
            },
        ],
        cancellationToken);

    public static Fault Reason(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };

    public static Fault NoPartner(string partnerId) => Reason("DRP7100", "partner/" + partnerId, "there is no such partner.");

    /// <summary>Whether an amount is above 0 and in minor units of its currency.</summary>
    public static bool IsAmount(decimal amount, string currency) =>
        amount is > 0m and <= StoredDecimal.MaxValue && new Money(amount, currency).Round().Amount == amount;

    private async Task<string?> WhyNotAsync(IDrpSession session, Actor actor, string nodeId, CancellationToken cancellationToken) =>
        actor.IsSystem ? null
        : !await access.SeesAsync(session, actor, nodeId, access.Today, cancellationToken).ConfigureAwait(false) ? "DRP7100"
        : await access.HoldsAsync(session, actor, nodeId, access.Today, [.. Options.AccountantRoles], cancellationToken).ConfigureAwait(false) ? null
        : "DRP7101";
}
