using Drp.Access;
using Drp.Credit;
using Drp.Notifications;
using Drp.Receivables;
using Drp.Storage.Ground;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using static Drp.Storage.Receivables.LedgerHost;

namespace Drp.Storage.Receivables;

public class DunningServiceTests
{
    private static readonly Actor Anna = Actor.Person("anna");

    private static readonly DunningProcedure Procedure = new()
    {
        Levels =
        [
            new DunningLevel { Level = 1, Days = 14 },
            new DunningLevel { Level = 2, Days = 30, Fee = 5m, InterestPercent = 10m },
            new DunningLevel { Level = 3, Days = 45, Brackets = [new FeeBracket { UpTo = 1000m, Fee = 10m }, new FeeBracket { Fee = 40m }], InterestPercent = 10m },
        ],
        PostFees = true,
        PostInterest = true,
    };

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Items_climb_level_by_level_and_a_run_twice_on_a_day_changes_nothing(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind, drp => drp.UseLedgerForCredit());
        await host.PostAsync(Invoice("I1", 1000m, Day.PlusDays(-80)), Invoice("I2", 500m, Day.PlusDays(-45)), Invoice("I3", 70m, Day.PlusDays(-45)));
        await DoneAsync(host.In<IDunning, Outcome<ReceivableDocument>>(s => s.DisputeAsync(Anna, Company, "I3", "damaged")));
        Task<DunningRunResult> RunAsync(int day, Actor? actor = null) => host.In<IDunning, DunningRunResult>(s => s.RunAsync(actor ?? Anna, Company, Day.PlusDays(day), Procedure));
        var first = Assert.Single((await RunAsync(0)).Notices);
        Assert.Equal((1, 1500m, 0m), (first.Level, first.Total, first.Fee));
        Assert.Equal(1, (await RunAsync(0)).AlreadyDone);
        Assert.Empty((await RunAsync(3)).Notices);

        // I1 climbs to 2 (ten days later), I2 is 25 days late and stays.
        var second = Assert.Single((await RunAsync(10)).Notices);
        Assert.Equal((2, 5m), (second.Level, second.Fee));
        Assert.Equal([("I1#1", 2, 16.44m), ("I2#1", 1, 0m)], second.Lines.Select(line => (line.Item.ToString(), line.Level, line.Interest)));
        Assert.Equal((60, DunningRules.Interest(new Money(1000m, "CNY"), 10m, 60)), (second.Lines[0].DaysOverdue, second.Interest));
        var third = Assert.Single((await RunAsync(20)).Notices);
        Assert.Equal([("I1#1", 3, 2.74m), ("I2#1", 2, 4.79m)], third.Lines.Where(line => line.Level > 1).Select(line => (line.Item.ToString(), line.Level, line.Interest)));
        Assert.Equal(["D/p1/CNY/2024-03-10/fee", "D/p1/CNY/2024-03-10/interest"], (await host.OpenAsync()).Select(open => open.Item.Reference.DocumentId).Where(id => id.Contains("03-10", StringComparison.Ordinal)));

        await host.PayAsync(Payment("B1", 1000m, Day.PlusDays(21)) with { Targets = [new AllocationTarget { DocumentId = "I1" }] });
        Assert.All(await host.In<IDunning, IReadOnlyList<DunningNotice>>(s => s.NoticesAsync(Anna, Company, "p1")), notice => Assert.False(notice.Resolved));
        await host.PayAsync(Payment("B2", 500m, Day.PlusDays(21)) with { Targets = [new AllocationTarget { DocumentId = "I2" }] });
        Assert.All(await host.In<IDunning, IReadOnlyList<DunningNotice>>(s => s.NoticesAsync(Anna, Company, "p1")), notice => Assert.True(notice.Resolved));
        Assert.Empty((await RunAsync(30, Actor.Person("chen"))).Notices);
        Assert.Equal("DRP7101", Assert.Single((await RunAsync(30, Actor.Person("bob"))).Faults).Code);
        await Assert.ThrowsAsync<DrpInputException>(() => host.In<IDunning, DunningRunResult>(s => s.RunAsync(Anna, Company, Day, new DunningProcedure { Levels = [] })));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_promise_holds_dunning_until_it_is_broken_and_credit_knows(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind, drp => drp.UseLedgerForCredit());
        await host.PostAsync(Invoice("I1", 1000m, Day.PlusDays(-60)), Invoice("N1", 100m, Day) with { Kind = ReceivableKind.CreditNote, Terms = null });
        var promise = new PaymentPromise { Company = Company, Id = "pr1", PartnerId = "p1", Currency = "CNY", Amount = 600m, MadeOn = Day, PayBy = Day.PlusDays(5) };
        await DoneAsync(host.In<IDunning, Outcome<PaymentPromise>>(s => s.PromiseAsync(Anna, promise)));
        await DoneAsync(host.In<IDunning, Outcome<PaymentPromise>>(s => s.PromiseAsync(Anna, promise)));
        Assert.Equal(["DRP7102"], await CodesAsync(host.In<IDunning, Outcome<PaymentPromise>>(s => s.PromiseAsync(Anna, promise with { Amount = 1m }))));
        Task<DunningRunResult> RunAsync(int day) => host.In<IDunning, DunningRunResult>(s => s.RunAsync(Anna, Company, Day.PlusDays(day), Procedure));
        Assert.Empty((await RunAsync(5)).Notices);
        await host.PayAsync(Payment("B1", 250m, Day.PlusDays(5)));
        Assert.Equal(1, Assert.Single((await RunAsync(6)).Notices).Level);
        Assert.Equal(PromiseStatus.Broken, Assert.Single(await host.In<IDunning, IReadOnlyList<PaymentPromise>>(s => s.PromisesAsync(Anna, Company, "p1"))).Status);
        Task<CreditFacts> FactsAsync() => host.Commit<ICreditReceivables, CreditFacts>((s, session) => s.PartnerAsync(session, Company, "p1", "CNY", Day));
        var facts = await FactsAsync();
        Assert.Equal((1, 1, 650m, 0m), (facts.DunningLevel, facts.BrokenPromises, facts.OpenItems, facts.UnappliedCash));
        await host.PayAsync(Payment("B2", 1000m, Day.PlusDays(7)));
        await RunAsync(7);
        facts = await FactsAsync();
        Assert.Equal((0, 0, -100m, 250m), (facts.DunningLevel, facts.BrokenPromises, facts.OpenItems, facts.UnappliedCash));
        var invoice = new CreditInvoice { Company = Company, PartnerId = "p1", Number = "I2", Amount = new Money(80m, "CNY"), Date = Day, Due = Day.PlusDays(30) };
        for (int i = 0; i < 2; i++)
        {
            await host.Commit<ICreditReceivables, bool>(async (s, session) =>
            {
                await s.InvoicedAsync(session, Anna, invoice);
                return true;
            });
        }

        var totals = await host.Commit<ICreditReceivables, CreditTotals>((s, session) => s.NodeAsync(session, Company, "B1", "CNY", Day.PlusDays(40)));
        Assert.Equal((-270m, -270m), (totals.OpenItems - totals.UnappliedCash, (await host.OpenAsync()).Sum(open => open.Balance)));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_run_that_is_lost_goes_on_and_sends_nothing_twice(string kind)
    {
        var crash = new CrashPoint();
        await using var host = await LedgerHost.CreateAsync(kind, drp => drp.Services.Replace(ServiceDescriptor.Scoped<INotifications>(provider =>
            new CrashingNotifications(crash, ActivatorUtilities.CreateInstance<Tell>(provider)))));
        foreach (string partner in new[] { "p1", "p2", "p3", "q1" })
        {
            await host.PostAsync(Invoice("I-" + partner, 100m, Day.PlusDays(-60), partner: partner));
        }

        var request = new StatementRequest { Company = Company, Currency = "CNY", From = new LocalDate(2023, 1, 1), To = Day };
        for (int at = 1; at <= 3; at++)
        {
            // Lost inside a partner's unit of work, then between one partner and the next.
            crash.In(at);
            await Assert.ThrowsAsync<InvalidOperationException>(() => host.In<IDunning, DunningRunResult>(s => s.RunAsync(GroundHost.Host, Company, Day, Procedure)));
            crash.In(at);
            await Assert.ThrowsAsync<InvalidOperationException>(() => host.In<IStatements, StatementRunResult>(s => s.RunAsync(GroundHost.Host, request)));
        }

        crash.In(int.MaxValue);
        await host.In<IDunning, DunningRunResult>(s => s.RunAsync(GroundHost.Host, Company, Day, Procedure));
        await host.In<IStatements, StatementRunResult>(s => s.RunAsync(GroundHost.Host, request));
        Assert.Equal(4, (await host.In<IDunning, DunningRunResult>(s => s.RunAsync(GroundHost.Host, Company, Day, Procedure))).AlreadyDone);
        Assert.Equal(4, (await host.In<IStatements, StatementRunResult>(s => s.RunAsync(GroundHost.Host, request))).AlreadyDone);
        await host.Commit<IReceivables, bool>(async (_, session) =>
        {
            var messages = await session.Store<IOutboxStore>().ListAsync(OutboxState.Pending, 0, 1000);
            Assert.Equal(4, messages.Count(message => message.Notification.Topic == "receivables.dunning-notice"));
            Assert.Equal(4, messages.Count(message => message.Notification.Topic == "receivables.statement"));
            return true;
        });
        foreach (string partner in new[] { "p1", "p2", "p3", "q1" })
        {
            Assert.Single(await host.In<IDunning, IReadOnlyList<DunningNotice>>(s => s.NoticesAsync(GroundHost.Host, Company, partner)));
        }
    }

    private sealed class CrashPoint
    {
        private int _left = int.MaxValue;

        public void In(int calls) => _left = calls;

        public void Pass()
        {
            if (--_left == 0)
            {
                throw new InvalidOperationException("the process is lost here");
            }
        }
    }

    /// <summary>Hands everything to the outbox.</summary>
    private sealed class Tell
    {
        public void Add(IDrpSession session, IReadOnlyList<Notification> notifications) => session.Store<IOutboxStore>().Add(notifications);
    }

    private sealed class CrashingNotifications(CrashPoint crash, Tell inner) : INotifications
    {
        public void Add(IDrpSession session, Actor actor, IReadOnlyList<Notification> notifications)
        {
            inner.Add(session, notifications);
            crash.Pass();
        }

        public Task<IReadOnlyList<OutboxMessage>> ListAsync(Actor actor, OutboxState state, int skip = 0, int take = 100, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Outcome<OutboxMessage>> RequeueAsync(Actor actor, string notificationId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<int> CleanAsync(Actor actor, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
