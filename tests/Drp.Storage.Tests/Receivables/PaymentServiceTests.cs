using Drp.Access;
using Drp.Channels;
using Drp.Journal;
using Drp.Notifications;
using Drp.Receivables;
using Drp.Storage.Ground;
using static Drp.Storage.Receivables.LedgerHost;

namespace Drp.Storage.Receivables;

public class PaymentServiceTests
{
    private static readonly Actor Anna = Actor.Person("anna");

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_payment_is_applied_once_and_undone_as_if_it_had_never_been(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync(Invoice("I1", 100m, Day.PlusDays(-60)), Invoice("I2", 50m, Day.PlusDays(-40)) with { Terms = PaymentTerms.Net(60, new EarlyDiscount { Days = 45, Percent = 2m }) });
        string before = await host.OpenTextAsync();
        var paid = await host.PayAsync(Payment("B-1", 149m, Day));
        Assert.Equal((PaymentStatus.Posted, 0m, 3), (paid.Status, paid.Unapplied, paid.Applications.Count));
        Assert.All(paid.Lines, line => Assert.Equal(AllocationPass.WholeBalance, line.Pass));
        Assert.Equal(string.Empty, await host.OpenTextAsync());
        var again = await host.PayAsync(Payment("B-1", 149m, Day));
        Assert.Equal((PaymentStatus.Repeated, 3, 0m), (again.Status, again.Applications.Count, again.Unapplied));
        Assert.Equal(["DRP7102"], await CodesAsync(host.In<IPayments, Outcome<PaymentResult>>(s => s.ReceiveAsync(Anna, Payment("B-1", 148m, Day)))));

        Task<Outcome<ReceivablePosting>> Undo(string id, int days, string why) => host.In<IPayments, Outcome<ReceivablePosting>>(s => s.UndoAsync(Anna, Company, id, Day.PlusDays(days), why));
        string second = paid.Applications.Single(a => a.Kind == ApplicationKind.Discount).Id;
        Assert.Equal(["DRP7108", "DRP7114"], await CodesAsync(Undo(second, -1, " ")));
        Assert.Equal(["DRP7113"], await CodesAsync(host.In<IPayments, Outcome<ReceivablePosting>>(s => s.UndoAsync(Actor.Person("chen"), Company, second, Day, "x"))));
        var undone = await DoneAsync(Undo(second, 1, "wrong invoice"));
        Assert.Equal(2, undone.Applications.Count);
        Assert.Equal(["DRP7112"], await CodesAsync(Undo(second, 1, "again")));
        Assert.Equal("P/p1/B-1#1=-49 I2#1=50", await host.OpenTextAsync());
        await DoneAsync(Undo(paid.Applications[0].Id, 1, "wrong too"));
        Assert.Equal("I1#1=100 P/p1/B-1#1=-149 I2#1=50", await host.OpenTextAsync());
        Assert.Equal(before.Split(' '), (await host.OpenAsync()).Where(open => open.Balance > 0m).Select(open => $"{open.Item.Reference}={open.Balance:0.##}"));
        Assert.All(await host.OpenAsync(), open => Assert.Equal(0m, open.Discounted));

        // The discount's day is still there when the payment is applied again by hand.
        var applied = await DoneAsync(host.In<IPayments, Outcome<PaymentResult>>(s => s.ApplyAsync(Anna, Company, "x", new ItemReference("P/p1/B-1", 1), Day, [new AllocationTarget { DocumentId = "I2" }])));
        Assert.Equal((0m, AllocationPass.Reference), (applied.Unapplied, applied.Lines[0].Pass));
        Assert.Equal(string.Empty, await host.OpenTextAsync());
        Assert.True((await host.In<IReceivables, LedgerCheck>(s => s.CheckAsync(Anna, Company, "p1"))).IsIntact);
        Assert.True((await host.In<IJournal, JournalVerification>(s => s.VerifyAsync(GroundHost.Host, $"receivables/{Company}/p1"))).IsIntact);
        Assert.Contains("receivables.applied", (await host.In<INotifications, IReadOnlyList<OutboxMessage>>(s => s.ListAsync(GroundHost.Host, OutboxState.Pending))).Select(m => m.Notification.Topic));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_dry_run_tells_what_would_happen_and_a_duplicate_waits_for_a_person(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync(Invoice("I1", 100m, Day.PlusDays(-60)), Invoice("I2", 50m, Day.PlusDays(-50)), Invoice("I3", 50m, Day.PlusDays(-40)));
        var request = Payment("B-1", 50m, Day) with { NotADuplicate = false };
        var would = await DoneAsync(host.In<IPayments, Outcome<AllocationResult>>(s => s.ProposeAsync(Actor.Person("bob"), request)));
        Assert.Equal([("I2", AllocationPass.ExactAmount, 50m)], would.Lines.Select(line => (line.Item.Item.Reference.DocumentId, line.Pass, line.Paid)));
        Assert.Equal("I1#1=100 I2#1=50 I3#1=50", await host.OpenTextAsync());
        Assert.Equal(["DRP7101"], await CodesAsync(host.In<IPayments, Outcome<PaymentResult>>(s => s.ReceiveAsync(Actor.Person("bob"), request))));
        Assert.Equal(["DRP7100"], await CodesAsync(host.In<IPayments, Outcome<PaymentResult>>(s => s.ReceiveAsync(Actor.Person("chen"), request))));
        await host.PayAsync(request);
        var held = await host.PayAsync(request with { BankReference = "B-2", Date = Day.PlusDays(2) });
        Assert.Equal((PaymentStatus.Held, "P/p1/B-1"), (held.Status, held.LooksLike));
        var line = Assert.Single(await host.In<IBankStatements, IReadOnlyList<WaitingBankLine>>(s => s.WaitingAsync(Anna, Company)));
        Assert.Empty(await host.In<IBankStatements, IReadOnlyList<WaitingBankLine>>(s => s.WaitingAsync(Actor.Person("chen"), Company)));
        Assert.Equal("I1#1=100 I3#1=50", await host.OpenTextAsync());
        Assert.Equal(PaymentStatus.Posted, (await DoneAsync(host.In<IBankStatements, Outcome<PaymentResult>>(s => s.AssignAsync(Anna, Company, line.Id, "p1")))).Status);
        Assert.Equal("I1#1=100", await host.OpenTextAsync());
        Assert.Empty(await host.In<IBankStatements, IReadOnlyList<WaitingBankLine>>(s => s.WaitingAsync(Anna, Company)));
        Assert.Equal(["DRP7120"], await CodesAsync(host.In<IBankStatements, Outcome<PaymentResult>>(s => s.AssignAsync(Anna, Company, line.Id, "p1"))));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_bank_statement_finds_partners_and_leaves_the_rest_for_a_person(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync(Invoice("INV-7", 80m, Day), Invoice("INV-8", 20m, Day, partner: "p2"));
        BankLine Line(string reference, decimal amount, string? text = null, string? account = null) => new() { Reference = reference, Date = Day, Amount = amount, Currency = "CNY", Text = text, PayerAccount = account };
        BankLine[] lines = [Line("1", 80m, "货款 INV-7，谢谢"), Line("2", 5m, "hello", "CN-9"), Line("3", -9m, "fee 7"), Line("4", 1m, "INV-7 INV-8")];
        var result = await host.In<IBankStatements, BankImportResult>(s => s.ImportAsync(GroundHost.Host, Company, lines));
        Assert.Equal(AllocationPass.Reference, Assert.Single(result.Payments).Lines[0].Pass);
        Assert.Equal(["B/2", "B/4"], result.Waiting.Select(w => w.Id));
        Assert.Equal(1, result.Skipped);
        Assert.Equal(PaymentStatus.Posted, (await DoneAsync(host.In<IBankStatements, Outcome<PaymentResult>>(s => s.AssignAsync(GroundHost.Host, Company, "B/2", "p2")))).Status);
        Assert.True((await host.In<IBankStatements, Outcome<WaitingBankLine>>(s => s.DiscardAsync(GroundHost.Host, Company, "B/4", "not ours"))).Succeeded);
        var again = await host.In<IBankStatements, BankImportResult>(s => s.ImportAsync(GroundHost.Host, Company, [.. lines, Line("5", 15m, null, "CN-9")]));
        Assert.Equal([PaymentStatus.Repeated, PaymentStatus.Posted], again.Payments.Select(p => p.Status));
        Assert.Equal(string.Empty, await host.OpenTextAsync("p2"));
        Assert.Equal(string.Empty, await host.OpenTextAsync());
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Terms_currencies_and_amounts_given_up_are_postings_like_others(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync(Invoice("I1", 100m, Day.PlusDays(-60)), Invoice("U1", 70m, Day, currency: "USD") with { BaseRate = 7m });
        Task<IReadOnlyList<AgingRow>> AgeAsync(int days) => host.In<IAging, IReadOnlyList<AgingRow>>(s => s.TotalsAsync(Anna, new AgingQuery { Company = Company, AsOf = Day.PlusDays(days), Currency = "CNY" }));
        var past = Assert.Single(await AgeAsync(-1));
        await DoneAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.RescheduleAsync(
            Anna, Company, "r1", [new ItemReference("I1", 1)], new PaymentTerms { Lines = [new PaymentTermLine { Percent = 33m, Days = 10 }, new PaymentTermLine { Months = 1 }] }, Day, "plan")));
        Assert.Equal("R/r1#1=33 R/r1#2=67 U1#1=70", await host.OpenTextAsync());
        Assert.Equal(past.Buckets, Assert.Single(await AgeAsync(-1)).Buckets);
        Assert.Equal([100m, 0m, 0m, 0m, 0m], Assert.Single(await AgeAsync(0)).Buckets);

        await host.PayAsync(Payment("B-1", 800m, Day) with { Options = new AllocationOptions { Passes = [] } });
        await DoneAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.ConvertAsync(
            Anna, new Conversion { Company = Company, Id = "x1", Credit = new ItemReference("P/p1/B-1", 1), Amount = 511m, ToCurrency = "USD", Rate = 1m / 7.3m, BaseRate = 7.3m, Date = Day })));
        var applied = await DoneAsync(host.In<IPayments, Outcome<PaymentResult>>(s => s.ApplyAsync(Anna, Company, "a1", new ItemReference("X/x1", 1), Day, [])));
        Assert.Equal(21m, Assert.Single(applied.Applications).ExchangeDifference);
        await DoneAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.WriteOffAsync(Anna, Company, "w1", new ItemReference("P/p1/B-1", 1), 289m, Day, "given back")));
        Assert.Equal("R/r1#1=33 R/r1#2=67", await host.OpenTextAsync());
        Assert.Equal(["DRP7106"], await CodesAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.WriteOffAsync(Anna, Company, "w2", new ItemReference("I1", 1), 1m, Day, "closed"))));
        Assert.True((await host.In<IReceivables, LedgerCheck>(s => s.CheckAsync(Anna, Company, "p1"))).IsIntact);
        Assert.Empty(await host.OpenAsync("p1", Actor.Person("chen")));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_document_is_refused_with_every_reason(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync(Invoice("I1", 100m, Day));
        await host.PostAsync(Invoice("I1", 100m, Day));
        Assert.Equal("I1#1=100", await host.OpenTextAsync());
        Task<string[]> TryAsync(Actor actor, params ReceivableDocument[] documents) => CodesAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.PostAsync(actor, documents)));
        Assert.Equal(["DRP7102"], await TryAsync(Anna, Invoice("I1", 99m, Day)));
        Assert.Equal(["DRP7105", "DRP7103", "DRP7104"], await TryAsync(Anna, Invoice("", 1.001m, Day) with { Terms = new PaymentTerms { Lines = [] } }));
        Assert.Equal(["DRP7100"], await TryAsync(Anna, Invoice("I9", 1m, Day, partner: "q1")));
        Assert.Equal(["DRP7101"], await TryAsync(Actor.Person("bob"), Invoice("I9", 1m, Day)));
        Assert.Equal(["DRP7100"], await TryAsync(Anna, Invoice("I9", 1m, Day, partner: "nobody")));
        Assert.Equal(["DRP7102"], await TryAsync(Anna, Invoice("I9", 1m, Day), Invoice("I9", 1m, Day)));
        var faults = await Assert.ThrowsAsync<DrpInputException>(() => host.In<IAging, IReadOnlyList<AgingRow>>(s => s.TotalsAsync(Anna, new AgingQuery { Company = Company, AsOf = Day, BucketDays = [30, 30], GroupBy = AgingGroup.Children })));
        Assert.Equal(["DRP7130", "DRP7131"], faults.Faults.Select(f => f.Code));
    }

    [Theory, MemberData(nameof(GroundHost.Parallel), MemberType = typeof(GroundHost))]
    public async Task Parallel_appliers_never_apply_more_than_there_is(string kind)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        await host.PostAsync([.. Enumerable.Range(0, 20).Select(i => Invoice($"I{i:00}", 10m, Day.PlusDays(-i)))]);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => host.In<IPayments, Outcome<PaymentResult>>(s => s.ReceiveAsync(GroundHost.Host, Payment($"B{i % 24}", 10m, Day))))));
        Assert.All(results, outcome => Assert.True(outcome.Succeeded));
        Assert.Equal(24, results.Count(outcome => outcome.Value!.Status == PaymentStatus.Posted));
        var open = await host.OpenAsync();
        Assert.Equal((4, -40m), (open.Count, open.Sum(item => item.Balance)));
        var applications = await host.In<IReceivables, IReadOnlyList<ReceivableApplication>>(s => s.ApplicationsAsync(GroundHost.Host, Company, "p1"));
        Assert.All(applications.GroupBy(a => a.Debit!.Reference), group => Assert.True(group.Sum(a => a.Amount) <= 10m));
        Assert.True((await host.In<IReceivables, LedgerCheck>(s => s.CheckAsync(GroundHost.Host, Company, "p1"))).IsIntact);
    }
}
