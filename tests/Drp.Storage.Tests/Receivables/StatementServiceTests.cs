using Drp.Access;
using Drp.Journal;
using Drp.Receivables;
using Drp.Storage.Ground;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Drp.Storage.Receivables.LedgerHost;

namespace Drp.Storage.Receivables;

public class StatementServiceTests
{
    private static readonly Actor Anna = Actor.Person("anna");

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_statement_closes_where_the_next_opens_and_late_postings_are_difference_items(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        var january = new LocalDate(2024, 1, 31);
        await host.PostAsync(Invoice("I0", 40m, new LocalDate(2023, 12, 5)), Invoice("I1", 100m, january.PlusDays(-10)), Invoice("U1", 9m, january, currency: "USD"));
        await host.PayAsync(Payment("B1", 30m, january));
        var request = new StatementRequest { Company = Company, PartnerId = "p1", Currency = "CNY", To = january };
        var first = await IssueAsync(host, request);
        Assert.Equal((40m, 110m, 2), (first.Opening, first.Closing, first.Lines.Count));
        Assert.Equal(StatementHash.Of(first), StatementHash.Of(await IssueAsync(host, request)));

        // The clock stands still; what is recorded after the statement still counts as later.
        await host.PostAsync(Invoice("I2", 7m, january.PlusDays(-3)));
        Assert.Equal(["I2"], (await host.In<IStatements, IReadOnlyList<ReceivableMovement>>(s => s.DifferencesAsync(Anna, Company, first.Id))).Select(row => row.Id));
        Task<Outcome<Statement>> AnswerAsync(StatementAnswer answer, Actor? actor = null) => host.In<IStatements, Outcome<Statement>>(s => s.AnswerAsync(actor ?? Actor.Person("bob"), Company, first.Id, answer));
        var disputed = await DoneAsync(AnswerAsync(new StatementAnswer { AnsweredBy = "王会计", StatedBalance = 10m, Disputes = [new LineDispute { LineId = "I1", Amount = 0m, Reason = "not received" }] }));
        Assert.Equal(StatementStatus.Disputed, disputed.Status);
        Assert.Equal(["DRP7140"], await CodesAsync(AnswerAsync(new StatementAnswer { AnsweredBy = "x", Agrees = true }, Actor.Person("chen"))));
        var confirmed = await DoneAsync(AnswerAsync(new StatementAnswer { AnsweredBy = "王会计", Agrees = true }));
        Assert.Equal((StatementStatus.Confirmed, StatementHash.Of(first)), (confirmed.Status, confirmed.Hash));
        Assert.Equal(["DRP7142"], await CodesAsync(AnswerAsync(new StatementAnswer { AnsweredBy = "x" })));

        await host.PostAsync(Invoice("I3", 5m, january.PlusDays(3)));
        Assert.Equal(["DRP7141"], await CodesAsync(host.In<IStatements, Outcome<Statement>>(s => s.IssueAsync(Anna, request with { To = january.PlusDays(-1) }))));
        var next = await IssueAsync(host, request with { To = Day, Mode = ReconciliationMode.Open });
        Assert.Equal((first.Closing, 122m, january.PlusDays(1)), (next.Opening, next.Closing, next.From));
        Assert.Equal([("I2", true), ("I3", false)], next.Lines.Select(line => (line.Movement.Id, line.IsDifference)));
        var aged = Assert.Single(await host.In<IAging, IReadOnlyList<AgingRow>>(s => s.TotalsAsync(Anna, new AgingQuery { Company = Company, AsOf = Day, Currency = "CNY" })));
        Assert.Equal(aged.Total, next.Closing);
        var old = Assert.Single(await host.In<IAging, IReadOnlyList<AgingRow>>(s => s.TotalsAsync(Anna, new AgingQuery { Company = Company, AsOf = january, Currency = "CNY", KnownAt = first.IssuedAt })));
        Assert.Equal(first.Closing, old.Total);
        Task<Outcome<Statement>> OpenAnswerAsync(StatementAnswer answer) => host.In<IStatements, Outcome<Statement>>(s => s.AnswerAsync(Anna, Company, next.Id, answer));
        Assert.Equal(["DRP7143"], await CodesAsync(OpenAnswerAsync(new StatementAnswer { AnsweredBy = "x", Agrees = true })));
        Assert.Equal(StatementStatus.Disputed, (await DoneAsync(OpenAnswerAsync(new StatementAnswer { AnsweredBy = "x", StatedBalance = 121.99m }))).Status);
        Assert.Equal(StatementStatus.Confirmed, (await DoneAsync(OpenAnswerAsync(new StatementAnswer { AnsweredBy = "x", StatedBalance = 122m }))).Status);
        Assert.True((await host.In<IJournal, JournalVerification>(s => s.VerifyAsync(GroundHost.Host, $"receivables/{Company}/p1"))).IsIntact);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_negative_statement_without_an_answer_is_deemed(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync(Invoice("I1", 100m, Day), Invoice("Q1", 3m, Day, partner: "q1"));
        var request = new StatementRequest { Company = Company, Currency = "CNY", To = Day, Mode = ReconciliationMode.Negative, ReplyBy = Day.PlusDays(10) };
        var run = await host.In<IStatements, StatementRunResult>(s => s.RunAsync(Anna, request));
        Assert.Equal(["S/p1/CNY/2024-02-29"], run.Issued);
        Assert.Equal(0, await host.In<IStatements, int>(s => s.CloseSilentAsync(Anna, Company, Day.PlusDays(10))));
        Assert.Equal(1, await host.In<IStatements, int>(s => s.CloseSilentAsync(Anna, Company, Day.PlusDays(11))));
        Assert.Equal(0, await host.In<IStatements, int>(s => s.CloseSilentAsync(Anna, Company, Day.PlusDays(11))));
        var deemed = Assert.Single(await host.In<IStatements, IReadOnlyList<Statement>>(s => s.ListAsync(Anna, Company, StatementStatus.Deemed)));
        Assert.Equal(StatementHash.Of(deemed), deemed.Hash);
        Assert.Equal(["DRP7143"], await CodesAsync(host.In<IStatements, Outcome<Statement>>(s => s.IssueAsync(Anna, request with { PartnerId = "p2", ReplyBy = null }))));
        Assert.Null(await host.In<IStatements, Statement?>(s => s.FindAsync(Actor.Person("chen"), Company, deemed.Id)));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Figures_stand_under_their_names_and_the_past_says_what_comes_in(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync(Invoice("I1", 600m, new LocalDate(2024, 1, 10)), Invoice("I2", 300m, new LocalDate(2024, 2, 20)), Invoice("I3", 100m, new LocalDate(2024, 2, 25), days: 1));
        await host.PayAsync(Payment("B1", 600m, new LocalDate(2024, 2, 19)));
        var query = new FigureQuery { Company = Company, Currency = "CNY", From = new LocalDate(2024, 2, 1), To = Day };
        var figures = (await host.In<IReceivableAnalysis, ReceivableFigures?>(s => s.FiguresAsync(Anna, query)))!;
        Assert.Equal((400m, 300m, 100m, 400m), (figures.Receivables, figures.NotDue, figures.Overdue, figures.Sales));
        Assert.Equal((29m, 21.75m, 7.25m), (figures.DaysSalesOutstanding, figures.BestPossibleDaysSalesOutstanding, figures.AverageDaysDelinquent));
        Assert.Equal((29m, 40m, 10m), (figures.CountBackDaysSalesOutstanding, figures.DaysToPay, figures.DaysLate));
        Assert.Equal((600m + 400m - 400m) / (600m + 400m - 300m) * 100m, figures.CollectionEffectiveness);
        var none = (await host.In<IReceivableAnalysis, ReceivableFigures?>(s => s.FiguresAsync(Anna, query with { PartnerId = "p2" })))!;
        Assert.All([none.DaysSalesOutstanding, none.DaysToPay, none.CollectionEffectiveness, none.BestPossibleDaysSalesOutstanding], Assert.Null);
        Assert.Null(await host.In<IReceivableAnalysis, ReceivableFigures?>(s => s.FiguresAsync(Actor.Person("stranger"), query)));

        // Ten days late is all the past knows: I2 (due 21 March) on 31 March, I3 (due 26 February) on 7 March.
        var forecast = (await host.In<IReceivableAnalysis, CollectionsForecast?>(s => s.ForecastAsync(Anna, new ForecastQuery { Company = Company, Currency = "CNY", AsOf = Day, Weeks = 5 })))!;
        Assert.Equal([100m, 0m, 0m, 0m, 300m], forecast.Weeks);
        Assert.Equal((0m, 0m, 400m), (forecast.Later, forecast.Unknown, forecast.Total));
        var late = (await host.In<IReceivableAnalysis, CollectionsForecast?>(s => s.ForecastAsync(Anna, new ForecastQuery { Company = Company, Currency = "CNY", AsOf = Day.PlusDays(7), Weeks = 1 })))!;
        Assert.Equal((0m, 300m, 100m), (late.Weeks[0], late.Later, late.Unknown));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_host_that_keeps_its_own_invoices_feeds_them_in_once(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind, drp => drp.AddReceivableSource<Books>());
        var result = await DoneAsync(host.In<IReceivableFeed, Outcome<ReceivableFeedResult>>(s => s.PullAsync(GroundHost.Host, Company)));
        Assert.Equal((2, 1), (result.Documents, result.Payments));
        Assert.Equal(["DRP7100"], result.Faults.Select(fault => fault.Code));
        Assert.Equal("I2#1=50", await host.OpenTextAsync());
        var again = await DoneAsync(host.In<IReceivableFeed, Outcome<ReceivableFeedResult>>(s => s.PullAsync(GroundHost.Host, Company)));
        Assert.Equal((0, 0, 0), (again.Documents, again.Payments, again.Faults.Count));
    }

    private static Task<Statement> IssueAsync(GroundHost host, StatementRequest request) => DoneAsync(host.In<IStatements, Outcome<Statement>>(s => s.IssueAsync(Anna, request)));

    private sealed class Books : IReceivableSource
    {
        public string Name => "books";

        public Task<ReceivableSourceBatch> ReadAsync(string company, string? cursor, CancellationToken cancellationToken = default) => Task.FromResult(cursor switch
        {
            null => new ReceivableSourceBatch { Documents = [Invoice("I1", 100m, Day), Invoice("IX", 1m, Day, partner: "nobody"), Invoice("I2", 50m, Day)], Cursor = "1" },
            "1" => new ReceivableSourceBatch { Payments = [Payment("B1", 100m, Day)], Cursor = "2" },
            _ => new ReceivableSourceBatch(),
        });
    }
}
