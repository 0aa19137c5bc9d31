using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class DunningService(IDrpStorage storage, ReceivableDesk desk) : IDunning
{
    public async Task<DunningRunResult> RunAsync(
        Actor actor, string company, LocalDate date, DunningProcedure procedure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(procedure);
        if (DunningPlan.Fault(procedure) is { } fault)
        {
            throw new DrpInputException("DRP7121", "The procedure can't be used.", [ReceivableDesk.Reason("DRP7121", company, fault)]);
        }

        var notices = new List<DunningNotice>();
        var faults = new List<Fault>();
        int done = 0;
        foreach (string partner in await CandidatesAsync(actor, company, date, cancellationToken).ConfigureAwait(false))
        {
            var outcome = await storage.RunAsync(
                (session, token) => DunAsync(session, actor, company, partner, date, procedure, token), ReceivablesService.Attempts, cancellationToken).ConfigureAwait(false);
            notices.AddRange(outcome.Notices);
            faults.AddRange(outcome.Faults);
            done += outcome.AlreadyDone;
        }

        return new DunningRunResult { Notices = notices, AlreadyDone = done, Faults = faults };
    }

    /// <summary>Who has arrears, or a promise to look at.</summary>
    private async Task<IReadOnlyList<string>> CandidatesAsync(Actor actor, string company, LocalDate date, CancellationToken cancellationToken)
    {
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await desk.ScopeAsync(session, actor, date, cancellationToken).ConfigureAwait(false);
            if (scope is { Everything: false, Roots.Count: 0 })
            {
                return [];
            }

            var aging = await session.Store<IReceivableStore>().AgingAsync(
                scope, new AgingQuery { Company = company, AsOf = date, GroupBy = AgingGroup.Partner, BucketDays = [] }, cancellationToken).ConfigureAwait(false);
            var partners = new SortedSet<string>(aging.Where(static row => row.Overdue > 0m).Select(static row => row.Group), StringComparer.Ordinal);
            foreach (string kind in new[] { nameof(PromiseStatus.Open), nameof(PromiseStatus.Broken) })
            {
                var promises = await session.Store<IReceivableRecordStore>().ListAsync(scope, company, DunningState.PromiseKind, kind, null, int.MaxValue, cancellationToken).ConfigureAwait(false);
                partners.UnionWith(promises.Select(static record => record.PartnerId));
            }

            return [.. partners];
        }
    }

    private async Task<DunningRunResult> DunAsync(
        IDrpSession session, Actor actor, string company, string partner, LocalDate date, DunningProcedure procedure, CancellationToken cancellationToken)
    {
        var reasons = new List<Fault>();
        var records = session.Store<IReceivableRecordStore>();
        var account = await desk.EnterAsync(session, actor, company, partner, reasons, cancellationToken).ConfigureAwait(false);
        if (account is null)
        {
            return new DunningRunResult { Notices = [], AlreadyDone = 0, Faults = reasons };
        }

        var record = await records.FindAsync(company, DunningState.Kind, partner, cancellationToken).ConfigureAwait(false);
        var state = record is null ? new DunningState() : ReceivableJson.Read<DunningState>(record.State);
        if (state.LastRun >= date)
        {
            return new DunningRunResult { Notices = [], AlreadyDone = 1, Faults = [] };
        }

        var open = await session.Store<IReceivableStore>().OpenAsync(company, [partner], cancellationToken).ConfigureAwait(false);
        var promised = await ReviewAsync(session, actor, account, date, procedure, cancellationToken).ConfigureAwait(false);
        var disputed = (await records.OfPartnersAsync(company, DunningState.DisputeKind, [partner], cancellationToken).ConfigureAwait(false))
            .Where(static dispute => dispute.Status == "Open").Select(static dispute => dispute.Id).ToHashSet(StringComparer.Ordinal);
        var notices = new List<DunningNotice>();
        bool dunned = !account.DunningBlocked && !account.RunningAccount;
        foreach (string currency in open.Select(static item => item.Item.Currency).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(_ => dunned))
        {
            if (!promised.Contains(currency) && DunningPlan.Make(account, currency, date, procedure, open, state, disputed) is { } notice)
            {
                notices.Add(notice);
                state = DunningPlan.After(state, notice, procedure.PostInterest);
            }
        }

        var stillOpen = open.Select(static item => item.Item.Reference.ToString()).ToHashSet(StringComparer.Ordinal);
        state = state with
        {
            LastRun = date,
            Items = state.Items.Where(item => stillOpen.Contains(item.Key)).ToDictionary(static item => item.Key, static item => item.Value, StringComparer.Ordinal),
        };
        records.Save(new ReceivableRecord
        {
            Company = company, Kind = DunningState.Kind, Id = partner, PartnerId = partner, NodeId = account.NodeId, Status = "Run", Date = date, State = ReceivableJson.Of(state), Version = record?.Version ?? 0,
        });
        records.Save([.. notices.Select(notice => new ReceivableRecord
        {
            Company = company, Kind = DunningState.NoticeKind, Id = notice.Id, PartnerId = partner, NodeId = account.NodeId, Status = "Sent", Date = date, State = ReceivableJson.Of(notice),
        })]);
        await ChargeAsync(session, actor, account, date, procedure, notices, cancellationToken).ConfigureAwait(false);
        foreach (var notice in notices)
        {
            string json = ReceivableJson.Of(notice);
            await desk.NoteAsync(session, actor, "dunned", account, null, json, null, cancellationToken).ConfigureAwait(false);
            desk.Tell(session, actor, "receivables.dunning-notice", notice.Id, account, json);
        }

        return new DunningRunResult { Notices = notices, AlreadyDone = 0, Faults = [] };
    }

    /// <summary>Posts fees and interest as the procedure says.</summary>
    private async Task ChargeAsync(
        IDrpSession session, Actor actor, ReceivableAccount account, LocalDate date, DunningProcedure procedure, List<DunningNotice> notices, CancellationToken cancellationToken)
    {
        foreach (var notice in notices)
        {
            var builder = desk.Begin(account, notice.Id, new Dictionary<ItemReference, OpenItem>());
            ReceivableDocument Charge(ReceivableKind kind, decimal amount, string suffix) => new()
            {
                Company = account.Company,
                Id = notice.Id + suffix,
                Kind = kind,
                PartnerId = account.PartnerId,
                Currency = notice.Currency,
                Amount = amount,
                DocumentDate = date,
                DueDate = date,
                Reference = "dunning level " + notice.Level.ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
            if (procedure.PostFees && notice.Fee > 0m)
            {
                builder.Add(Charge(ReceivableKind.Fee, notice.Fee, "/fee"));
            }

            if (procedure.PostInterest && notice.Interest > 0m)
            {
                builder.Add(Charge(ReceivableKind.Interest, notice.Interest, "/interest"));
            }

            if (builder.Build() is { Documents.Count: > 0 } posting)
            {
                await desk.PostAsync(session, actor, "dunning-charges", [(account, posting)], null, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
