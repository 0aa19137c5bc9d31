using CsCheck;
using Drp.Access;
using Drp.Balances;
using Drp.Channels;
using Drp.Credit;
using Drp.Journal;
using Drp.Storage.Ground;
using NodaTime;

namespace Drp.Storage.Commerce;

public class CreditServiceTests
{
    private static readonly LocalDate Today = GroundHost.Today;
    private static readonly Actor Carl = Actor.Person("carl");

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task An_amount_stands_in_one_place_on_its_way(string kind)
    {
        await using var host = await NewAsync(kind);
        await TermsAsync(host, Partner(1000m));
        await TermsAsync(host, new CreditTerms { Kind = CreditHolderKind.Node, HolderId = "B1", Currency = "CNY", State = CreditLimitState.Limited, Limit = 1500m });
        await FeedAsync(host, Facts("P1", (Today.PlusDays(5), 100m)) with { UnappliedCash = 40m }, Facts("p1", (Today, 500m)));
        Assert.Equal(CreditVerdict.Ok, (await ReserveAsync(host, "P1", "o1", 300m)).Verdict);
        Assert.Equal((360m, 300m, 0m, 0m), await ExposureAsync(host));
        var again = await ReserveAsync(host, "P1", "o1", 300m);
        Assert.Equal((CreditVerdict.Ok, 360m), (again.Verdict, again.Positions[0].Exposure.Total));
        await DoAsync(host, (c, s) => c.ConfirmAsync(s, Carl, "o1", Request("P1", "o1", 300m)));
        Assert.Equal((360m, 0m, 300m, 0m), await ExposureAsync(host));
        await DoAsync(host, (c, s) => c.ShipAsync(s, Carl, "o1", Request("P1", "o1", 200m)));
        Assert.Equal((360m, 0m, 100m, 200m), await ExposureAsync(host));
        var invoice = new CreditInvoice { PartnerId = "P1", Number = "INV1", Amount = new Money(200m, "CNY"), Date = Today, Due = Today.PlusDays(30) };
        await DoAsync(host, (c, s) => c.InvoiceAsync(s, Carl, "o1", Request("P1", "o1", 200m), invoice));
        Assert.Equal((360m, 0m, 100m, 0m), await ExposureAsync(host));

        // The branch has 1500: 60 of the feed + 200 invoiced + 100 confirmed + 500 of the other dealer; 639 more fit the partner.
        var watch = await ReserveAsync(host, "P1", "o2", 639m);
        Assert.Equal((CreditVerdict.Watch, "DRP7015 node/B1,DRP7015 partner/P1"), (watch.Verdict, string.Join(",", watch.Reasons.Select(r => $"{r.Code} {r.Subject}"))));
        var over = await ReserveAsync(host, "P1", "o3", 2m);
        Assert.Equal((CreditVerdict.Hold, "DRP7003 node/B1,DRP7003 partner/P1"), (over.Verdict, string.Join(",", over.Reasons.Select(r => $"{r.Code} {r.Subject}"))));
        var group = await ReserveAsync(host, "p1", "o4", 2m);
        Assert.Equal((CreditVerdict.Hold, "DRP7002 partner/p1,DRP7003 node/B1"), (group.Verdict, string.Join(",", group.Reasons.Select(r => $"{r.Code} {r.Subject}"))));
        await DoAsync(host, (c, s) => c.ReleaseAsync(s, Carl, "o2", Request("P1", "o2", 639m)));
        Assert.Equal((360m, 0m, 100m, 0m), await ExposureAsync(host));
        Assert.Empty(await host.In<ICredit, IReadOnlyList<CreditPosition>>(c => c.PositionsAsync(Actor.Person("bert"), "", "P1", "CNY")));
        Assert.True((await host.In<IJournal, JournalVerification>(j => j.VerifyAsync(GroundHost.Host, "credit//p/P1/CNY"))).IsIntact);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Every_reason_is_listed(string kind)
    {
        await using var host = await NewAsync(kind);
        await TermsAsync(host, Partner(0m) with
        {
            ExpiresOn = Today,
            CustomerSince = Today.PlusDays(-10),
            Rules = new CreditRules { MaximumDaysPastDue = 10, OverdueDays = 5, MaximumOverdueShare = 0.5m, MaximumDunningLevel = 1, MaximumNewCustomerAmount = 5m },
        });
        await FeedAsync(host, Facts("P1", (Today.PlusDays(-11), 60m), (Today, 40m)) with { DunningLevel = 2, BrokenPromises = 1 });
        (await host.In<IPartners, Outcome<Partner>>(p => p.ChangeAsync(GroundHost.Host, "P1", PartnerStatus.Suspended, "late"))).Required();
        var answer = await CheckAsync(host, 6m);
        Assert.Equal(["DRP7003", "DRP7004", "DRP7005", "DRP7006", "DRP7007", "DRP7008", "DRP7009", "DRP7010"], answer.Reasons.Select(r => r.Code));
        Assert.Equal(CreditVerdict.Hold, answer.Verdict);

        // What was released is let through up to the exposure released; a stop never is, whatever is fed or set again.
        var release = new CreditRelease { Codes = [.. answer.Reasons.Select(r => r.Code)], MaximumExposure = answer.Positions[0].Exposure.Total };
        Assert.Equal(CreditVerdict.Ok, (await CheckAsync(host, 6m, release)).Verdict);
        Assert.Equal(["DRP7003"], (await CheckAsync(host, 6.0001m, release)).Reasons.Select(r => r.Code));
        Task<Outcome<CreditTerms>> StopAsync(Actor actor, string reason) => host.In<ICredit, Outcome<CreditTerms>>(c => c.StopAsync(actor, "", CreditHolderKind.Partner, "P1", "CNY", reason));
        Assert.Equal(["DRP7013"], (await StopAsync(Carl, "")).Reasons.Select(r => r.Code));
        Assert.Equal(["DRP7012"], (await StopAsync(Actor.Person("anna"), "x")).Reasons.Select(r => r.Code));
        Assert.Equal(["DRP7001"], (await StopAsync(Actor.Person("bert"), "x")).Reasons.Select(r => r.Code));
        Assert.True((await StopAsync(Carl, "跑路")).Succeeded);
        await FeedAsync(host, Facts("P1"));
        await TermsAsync(host, Partner(1_000_000m));
        (await host.In<IPartners, Outcome<Partner>>(p => p.ChangeAsync(GroundHost.Host, "P1", PartnerStatus.Active, "paid"))).Required();
        var stopped = await CheckAsync(host, 6m, release);
        Assert.Equal((CreditVerdict.Stop, "DRP7011"), (stopped.Verdict, Assert.Single(stopped.Reasons).Code));
        Assert.True((await host.In<ICredit, Outcome<CreditTerms>>(c => c.ResumeAsync(Carl, "", CreditHolderKind.Partner, "P1", "CNY", "back"))).Succeeded);
        Assert.Equal(CreditVerdict.Ok, (await CheckAsync(host, 6m)).Verdict);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Unlimited_zero_and_not_set_differ_and_later_orders_wait_for_the_horizon(string kind)
    {
        await using var host = await NewAsync(kind);
        Assert.Equal("DRP7002", Assert.Single((await CheckAsync(host, 1m)).Reasons).Code);
        await TermsAsync(host, Partner(0m));
        await FeedAsync(host, Facts("P1") with { UnappliedCash = 10m });
        Assert.Equal([CreditVerdict.Ok, CreditVerdict.Hold], [(await CheckAsync(host, 10m)).Verdict, (await CheckAsync(host, 10.0001m)).Verdict]);
        await TermsAsync(host, Partner(0m) with { State = CreditLimitState.Unlimited });
        Assert.Equal(CreditVerdict.Ok, (await CheckAsync(host, 900_000_000_000m)).Verdict);
        await FeedAsync(host, Facts("P1"));
        await TermsAsync(host, Partner(100m) with
        {
            Temporary = [new CreditSupplement { Amount = 20m, ValidFrom = Today, ValidTo = Today.PlusDays(1) }],
            Collateral = [new CreditSupplement { Amount = 5m, ValidFrom = Today.PlusDays(1) }],
        });
        Assert.Equal([CreditVerdict.Watch, CreditVerdict.Hold], [(await CheckAsync(host, 120m)).Verdict, (await CheckAsync(host, 120.0001m)).Verdict]);
        var late = Today.PlusDays(31);
        Assert.Equal(CreditVerdict.Ok, (await ReserveAsync(host, "P1", "late", 500m, late, confirm: true)).Verdict);
        var position = (await host.In<ICredit, IReadOnlyList<CreditPosition>>(c => c.PositionsAsync(Carl, "", "P1", "CNY")))[0];
        Assert.Equal((0m, 500m), (position.Exposure.Total, position.Exposure.Later));
        var entered = await host.Commit<ICredit, CreditAnswer>((c, s) => c.RecheckAsync(s, Carl, "late", Request("P1", "late", 500m)));
        Assert.Equal((CreditVerdict.Hold, 500m), (entered.Verdict, entered.Positions[0].Exposure.ConfirmedUnshipped));
        await DoAsync(host, (c, s) => c.ReleaseAsync(s, Carl, "late", Request("P1", "late", 500m)));
        Assert.Equal(CreditVerdict.Ok, (await ReserveAsync(host, "P1", "soon", 50m, Today, confirm: true)).Verdict);
        await TermsAsync(host, Partner(10m));
        Assert.Equal(CreditVerdict.Watch, (await host.Commit<ICredit, CreditAnswer>((c, s) => c.RecheckAsync(s, Carl, "soon", Request("P1", "soon", 50m)))).Verdict);
    }

    [Theory, MemberData(nameof(GroundHost.Parallel), MemberType = typeof(GroundHost))]
    public async Task Parallel_callers_never_pass_a_limit(string kind)
    {
        await using var host = await NewAsync(kind);
        await TermsAsync(host, Partner(100m));
        await TermsAsync(host, new CreditTerms { Kind = CreditHolderKind.Partner, HolderId = "p1", Currency = "CNY", State = CreditLimitState.Limited, Limit = 100m });
        await TermsAsync(host, new CreditTerms { Kind = CreditHolderKind.Node, HolderId = "B1", Currency = "CNY", State = CreditLimitState.Limited, Limit = 150m });
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => ReserveAsync(host, i % 2 == 0 ? "P1" : "p1", $"o{i}", 9m, null, confirm: true))));
        Assert.Equal(16, answers.Count(answer => answer.Allows));
        var node = (await host.In<ICredit, IReadOnlyList<CreditPosition>>(c => c.PositionsAsync(Carl, "", "P1", "CNY")))[1];
        Assert.Equal(144m, node.Exposure.Total);
    }

    /// <summary>Random histories of holders against sums by hand: each amount is in one place, and the exposure is their sum.</summary>
    [Fact]
    public async Task Amounts_move_and_never_add_twice()
    {
        await using var host = await NewAsync("memory");
        await TermsAsync(host, Partner(0m) with { State = CreditLimitState.Unlimited });
        int run = 0;
        await Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[1, 99999]).Array[1, 20].SampleAsync(
            async steps =>
            {
                int number = Interlocked.Increment(ref run);
                await FeedAsync(host, Facts("P1"));
                var model = new decimal[4, 4];
                var before = (await host.In<ICredit, IReadOnlyList<CreditPosition>>(c => c.PositionsAsync(Carl, "", "P1", "CNY")))[0].Exposure;
                for (int i = 0; i < steps.Length; i++)
                {
                    var (holder, what, units) = steps[i];
                    decimal amount = units / 10000m;
                    string key = $"{number}/{i}";
                    var request = Request("P1", $"{number}/o{holder}", amount);
                    void Move(int from, int to, decimal most)
                    {
                        decimal moved = Math.Min(most, amount);
                        model[holder, from] -= moved;
                        model[holder, to] += moved;
                    }

                    switch (what)
                    {
                        case 0 or 1:
                            await host.Commit<ICredit, CreditAnswer>((c, s) => c.ReserveAsync(s, Carl, key, request, what == 1));
                            model[holder, what] += amount;
                            break;
                        case 2:
                            await DoAsync(host, (c, s) => c.ConfirmAsync(s, Carl, key, request));
                            Move(0, 1, model[holder, 0]);
                            break;
                        case 3:
                            await DoAsync(host, (c, s) => c.ShipAsync(s, Carl, key, request));
                            decimal shipped = Math.Min(amount, model[holder, 0] + model[holder, 1]);
                            decimal confirmed = Math.Min(shipped, model[holder, 1]);
                            model[holder, 1] -= confirmed;
                            model[holder, 0] -= shipped - confirmed;
                            model[holder, 2] += shipped;
                            break;
                        case 4:
                            var invoice = new CreditInvoice { PartnerId = "P1", Number = key, Amount = new Money(Math.Min(amount, model[holder, 2]), "CNY"), Date = Today, Due = Today };
                            await DoAsync(host, (c, s) => c.InvoiceAsync(s, Carl, key, request, invoice));
                            Move(2, 3, model[holder, 2]);
                            break;
                        default:
                            await DoAsync(host, (c, s) => c.ReleaseAsync(s, Carl, key, request));
                            decimal open = Math.Min(amount, model[holder, 0] + model[holder, 1]);
                            decimal reserved = Math.Min(open, model[holder, 0]);
                            model[holder, 0] -= reserved;
                            model[holder, 1] -= open - reserved;
                            break;
                    }
                }

                var after = (await host.In<ICredit, IReadOnlyList<CreditPosition>>(c => c.PositionsAsync(Carl, "", "P1", "CNY")))[0].Exposure;
                decimal Sum(int part) => Enumerable.Range(0, 4).Sum(holder => model[holder, part]);
                Assert.Equal(
                    (Sum(0), Sum(1), Sum(2), Sum(3)),
                    (after.Reserved - before.Reserved, after.ConfirmedUnshipped - before.ConfirmedUnshipped, after.ShippedNotInvoiced - before.ShippedNotInvoiced, after.OpenItems));
            },
            iter: 60,
            threads: 1);
    }

    internal static async Task<GroundHost> NewAsync(string kind, Action<DrpBuilder>? configure = null)
    {
        var host = await StockServiceTests.NewAsync(kind, configure);
        foreach (string id in new[] { "P1", "p1" })
        {
            (await host.In<IPartners, Outcome<Partner>>(p => p.AddAsync(GroundHost.Host, new Partner { Id = id, Name = "上海糖酒有限公司", NodeId = id == "P1" ? "D1" : "d1" }, "new"))).Required();
            (await host.In<IPartners, Outcome<Partner>>(p => p.ChangeAsync(GroundHost.Host, id, PartnerStatus.Active, "signed"))).Required();
        }

        return host;
    }

    internal static CreditTerms Partner(decimal limit) =>
        new() { Kind = CreditHolderKind.Partner, HolderId = "P1", Currency = "CNY", State = CreditLimitState.Limited, Limit = limit };

    internal static async Task TermsAsync(GroundHost host, CreditTerms terms) =>
        (await host.In<ICredit, Outcome<CreditTerms>>(c => c.SaveTermsAsync(Carl, terms, "review"))).Required();

    private static CreditFacts Facts(string partner, params (LocalDate Due, decimal Amount)[] items) =>
        new() { PartnerId = partner, Currency = "CNY", Items = [.. items.Select(item => new CreditDue { Due = item.Due, Amount = item.Amount })] };

    private static Task<int> FeedAsync(GroundHost host, params CreditFacts[] facts) => host.In<ICredit, int>(c => c.FeedAsync(GroundHost.Host, facts));

    private static CreditRequest Request(string partner, string holder, decimal amount, LocalDate? ship = null) =>
        new() { PartnerId = partner, Amount = new Money(amount, "CNY"), Holder = $"order/{holder}", ShipDate = ship };

    private static Task<CreditAnswer> ReserveAsync(GroundHost host, string partner, string holder, decimal amount, LocalDate? ship = null, bool confirm = false) =>
        host.Commit<ICredit, CreditAnswer>((c, s) => c.ReserveAsync(s, Carl, $"{partner}/{holder}", Request(partner, holder, amount, ship), confirm));

    private static async Task<CreditAnswer> CheckAsync(GroundHost host, decimal amount, CreditRelease? release = null) =>
        (await host.In<ICredit, Outcome<CreditAnswer>>(c => c.CheckAsync(Carl, Request("P1", "x", amount) with { Released = release }))).Required();

    private static async Task<(decimal Total, decimal Reserved, decimal Confirmed, decimal Shipped)> ExposureAsync(GroundHost host)
    {
        var exposure = (await host.In<ICredit, IReadOnlyList<CreditPosition>>(c => c.PositionsAsync(Carl, "", "P1", "CNY")))[0].Exposure;
        return (exposure.Total, exposure.Reserved, exposure.ConfirmedUnshipped, exposure.ShippedNotInvoiced);
    }

    private static Task<bool> DoAsync(GroundHost host, Func<ICredit, IDrpSession, Task> work) => host.Commit<ICredit, bool>(async (c, s) =>
    {
        await work(c, s);
        return true;
    });
}
