using Drp.Access;
using Drp.Forecasting;
using Drp.Forecasting.DemandPlans;
using Drp.Journal;
using Drp.Notifications;
using Drp.Planning;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Storage.Ground;

/// <summary>Collaborative planning as dealers, reviewers and headquarters live it, on every storage.</summary>
public class DemandPlanServiceTests
{
    private static readonly Actor Dealer = Actor.Person("li");
    private static readonly Actor Other = Actor.Person("wang");
    private static readonly Actor Reviewer = Actor.Person("reviewer");
    private static readonly Actor Headquarters = Actor.Person("hq");
    private static readonly LocalDate March = new(2024, 3, 1);
    private static readonly LocalDate April = new(2024, 4, 1);

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task From_a_dealers_draft_to_the_forecast_that_planning_reads(string kind)
    {
        await using var host = await CreateAsync(kind);
        var opened = await Do(host, d => d.OpenAsync(Dealer, "2024-Q2", "D1", [new() { Item = "TEA", Period = March, Quantity = 100 }]));
        Assert.Equal(1, opened.Required().Version);
        Assert.Equal(["DRP3163"], Codes(await Do(host, d => d.OpenAsync(Dealer, "2024-Q2", "D1"))));
        Assert.Equal(["DRP3160"], Codes(await Do(host, d => d.OpenAsync(Other, "2024-Q2", "D1"))));
        Assert.Equal(["DRP3160"], Codes(await Do(host, d => d.OpenAsync(Dealer, "2024-Q9", "D1"))));

        var saved = await Do(host, d => d.SaveAsync(Dealer, "2024-Q2", "D1", 1, [Edit(March, 140), Edit(April, 60)]));
        Assert.Equal(2, saved.Required().Version);
        Assert.Equal(["DRP3162"], Codes(await Do(host, d => d.SaveAsync(Dealer, "2024-Q2", "D1", 1, [Edit(March, 150)]))));
        Assert.Equal(["DRP3155"], Codes(await Do(host, d => d.SaveAsync(Dealer, "2024-Q2", "D1", 2, [Edit(March, 1.5m)]))));
        Assert.Equal(["DRP3161"], Codes(await Do(host, d => d.ReturnAsync(Dealer, "2024-Q2", "D1", null, "no"))));
        Assert.Equal(3, (await Do(host, d => d.SubmitAsync(Dealer, "2024-Q2", "D1", 2))).Required().Version);
        Assert.Equal(["DRP3161"], Codes(await Do(host, d => d.AcceptAsync(Dealer, "2024-Q2", "D1"))));
        Assert.Equal(["DRP3156"], Codes(await Do(host, d => d.AdjustAsync(Reviewer, "2024-Q2", "D1", 3, [Edit(March, 120)], " "))));
        Assert.Equal(4, (await Do(host, d => d.AdjustAsync(Reviewer, "2024-Q2", "D1", 3, [Edit(March, 120)], "Truck is full"))).Required().Version);
        Assert.Equal(["DRP3158"], Codes(await Do(host, d => d.AcceptAsync(Reviewer, "2024-Q2", "D1", 4))));
        Assert.Equal(DemandPlanStatus.Accepted, (await Do(host, d => d.AcceptAsync(Headquarters, "2024-Q2", "D1", 4))).Required().Status);

        await Do(host, d => d.OpenAsync(Other, "2024-Q2", "D2x"));
        Assert.Empty(await host.In<IDemandPlans, IReadOnlyList<DemandPlan>>(d => d.ListAsync(Other, "2024-Q2")));
        Assert.Null(await host.In<IDemandPlans, DemandPlan?>(d => d.FindAsync(Other, "2024-Q2", "D1")));
        Assert.Single(await host.In<IDemandPlans, IReadOnlyList<DemandPlan>>(d => d.ListAsync(Reviewer, "2024-Q2", DemandPlanStatus.Accepted)));
        Assert.Empty(await host.In<IDemandPlans, IReadOnlyList<DemandPlanCycle>>(d => d.CyclesAsync(Actor.Person("stranger"))));

        var request = new ConsensusRequest
        {
            Numbers = [Number("statistical", March, 100), Number("statistical", April, 80)],
            Weights = [new() { Source = "statistical", Weight = 3 }, new() { Source = "dealer", Weight = 1 }],
            Overrides = [new() { Node = "D1", Item = "TEA", Period = April, Quantity = 70, Actor = "someone else", Reason = "Agreed on the phone" }],
        };
        Assert.Equal([105m, 70m], (await host.In<IDemandPlans, Outcome<IReadOnlyList<ConsensusLine>>>(d => d.PreviewAsync(Dealer, "2024-Q2", request))).Required().Select(l => l.Quantity));
        Assert.Equal(["DRP3165"], Codes(await host.In<IDemandPlans, Outcome<IReadOnlyList<ForecastDemand>>>(d => d.PublishAsync(Headquarters, "2024-Q2"))));
        Assert.Equal(["DRP3164"], Codes(await Agree(host, Headquarters, request)));
        host.Clock.Advance(Duration.FromDays(5));
        Assert.Equal(["DRP3152"], Codes(await Do(host, d => d.OpenAsync(Actor.Person("small"), "2024-Q2", "d1"))));
        Assert.Equal(["DRP3161"], Codes(await Agree(host, Reviewer, request)));
        Assert.Equal("hq", (await Agree(host, Headquarters, request)).Required()[1].Override!.Actor);
        Assert.Equal([105m, 70m], (await host.In<IDemandPlans, IReadOnlyList<ConsensusLine>>(d => d.AgreedAsync(Dealer, "2024-Q2"))).Select(l => l.Quantity));
        Assert.Empty(await host.In<IDemandPlans, IReadOnlyList<ConsensusLine>>(d => d.AgreedAsync(Other, "2024-Q2")));

        await PublishAsync(host);

        var worth = await host.In<IDemandPlans, IReadOnlyList<ForecastValueAddedLine>>(d => d.ValueAddedAsync(
            Dealer, "2024-Q2", [Number("actual", March, 110), Number("actual", April, 70)], [Number("naive", March, 90), Number("naive", April, 90)]));
        Assert.Equal(["naive", "statistical", "dealer", "consensus"], worth.Where(l => l.Node is null).Select(l => l.Step));
        Assert.Equal([40m, 20m, 40m, 5m], worth.Where(l => l.Node is null).Select(l => l.AbsoluteError));

        var journal = await host.In<IJournal, IReadOnlyList<JournalEntry>>(j => j.ReadAsync(Dealer, "demand-plan/2024-Q2/D1"));
        Assert.Equal(["open", "save", "submit", "adjust", "accept", "agreed"], journal.Select(e => e.Action));
        Assert.Contains("140", journal[3].Before, StringComparison.Ordinal);
        Assert.Contains("120", journal[3].After, StringComparison.Ordinal);
        var outbox = await host.In<INotifications, IReadOnlyList<OutboxMessage>>(n => n.ListAsync(GroundHost.Host, OutboxState.Pending));
        Assert.Equal(
            ["demand-plan.accept", "demand-plan.adjust", "demand-plan.submit"],
            outbox.Select(m => m.Notification.Topic).Order(StringComparer.Ordinal));
        Assert.Equal("demand-reviewer", outbox.Single(m => m.Notification.Topic == "demand-plan.submit").Notification.Recipients[0].Role);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_locked_plan_is_reopened_for_one_dealer_alone_and_a_cycle_keeps_what_plans_stand_on(string kind)
    {
        await using var host = await CreateAsync(kind);
        await Do(host, d => d.OpenAsync(Dealer, "2024-Q2", "D1", [new() { Item = "TEA", Period = March, Quantity = 10 }]));
        host.Clock.Advance(Duration.FromDays(5));
        Assert.Equal(["DRP3152"], Codes(await Do(host, d => d.SubmitAsync(Dealer, "2024-Q2", "D1"))));
        var until = host.Clock.GetCurrentInstant() + Duration.FromHours(1);
        Assert.Equal(until, (await Do(host, d => d.ReopenAsync(Reviewer, "2024-Q2", "D1", 1, until, "Line was down"))).Required().OpenUntil);
        Assert.True((await Do(host, d => d.SubmitAsync(Dealer, "2024-Q2", "D1", 2))).Succeeded);

        var cycle = Cycle();
        Assert.Equal(["DRP3161"], Codes(await host.In<IDemandPlans, Outcome<DemandPlanCycle>>(d => d.DefineCycleAsync(Reviewer, cycle))));
        Assert.Equal(["DRP3163", "DRP3163"], Codes(await host.In<IDemandPlans, Outcome<DemandPlanCycle>>(d => d.DefineCycleAsync(
            Headquarters, cycle with { Items = [new() { Code = "TEA", Scale = 2 }], Periods = [cycle.Periods[0]] }))));
        Assert.True((await host.In<IDemandPlans, Outcome<DemandPlanCycle>>(d => d.DefineCycleAsync(
            Headquarters, cycle with { LocksAt = cycle.LocksAt + Duration.FromDays(9), Items = [.. cycle.Items, new() { Code = "RICE" }] }))).Succeeded);
        await Assert.ThrowsAsync<DrpInputException>(() => host.In<IDemandPlans, Outcome<DemandPlanCycle>>(d => d.DefineCycleAsync(Headquarters, cycle with { Items = [] })));
        Assert.Equal(2, Assert.Single(await host.In<IDemandPlans, IReadOnlyList<DemandPlanCycle>>(d => d.CyclesAsync(Dealer))).Items.Count);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Of_two_who_change_one_plan_at_once_no_change_is_lost(string kind)
    {
        await using var host = await CreateAsync(kind);
        await Do(host, d => d.OpenAsync(Dealer, "2024-Q2", "D1"));
        await Task.WhenAll(Enumerable.Range(0, kind == "memory" ? 16 : 3).Select(i => Do(
            host, d => d.SaveAsync(Dealer, "2024-Q2", "D1", null, [Edit(i % 2 == 0 ? March : April, i)]))));
        var plan = (await host.In<IDemandPlans, DemandPlan?>(d => d.FindAsync(Dealer, "2024-Q2", "D1")))!;
        Assert.Equal(Enumerable.Range(1, plan.Version), plan.Versions.Select(v => v.Number));
        Assert.Equal(DemandPlanHistory.LinesAt(plan, plan.Version), plan.Lines);
    }

    [Fact]
    public async Task A_planner_role_can_be_asked_for()
    {
        await using var host = await GroundHost.CreateAsync("memory", drp => drp.Services.Configure<DemandPlanOptions>(o => o.PlannerRoles.Add("planner")));
        await PrepareAsync(host);
        Assert.Equal(["DRP3161"], Codes(await Do(host, d => d.OpenAsync(Dealer, "2024-Q2", "D1"))));
        await host.GrantAsync(("li", "planner", "D1"));
        Assert.True((await Do(host, d => d.OpenAsync(Dealer, "2024-Q2", "D1"))).Succeeded);
    }

    [Fact]
    public async Task A_host_that_adds_drp_resolves_forecasting()
    {
        await using var host = await GroundHost.CreateAsync("memory");
        Assert.NotNull(host.Services.GetRequiredService<IForecaster>());
        Assert.True(await host.In<IDemandPlans, bool>(service => Task.FromResult(service is not null)));
    }

    private static async Task PublishAsync(GroundHost host)
    {
        await host.Commit<IDemandPlans, bool>((_, session) =>
        {
            session.Store<IDemandStore>().ReplaceItemForecast("CO", "TEA", [
                Row("D1", March.PlusDays(7), 999), Row("D1", new LocalDate(2024, 2, 1), 5), Row("D1", new LocalDate(2024, 5, 1), 6), Row("D2", March, 7),
                Row("D1", March, 8) with { Customer = "K1" }]);
            session.Store<IDemandStore>().ReplaceUplift("CO", "P1", [Row("D1", March, 9) with { Promotion = "P1" }]);
            return Task.FromResult(true);
        });
        Assert.Equal(["DRP3161"], Codes(await host.In<IDemandPlans, Outcome<IReadOnlyList<ForecastDemand>>>(d => d.PublishAsync(Reviewer, "2024-Q2"))));
        for (int i = 0; i < 2; i++)
        {
            var published = await host.In<IDemandPlans, Outcome<IReadOnlyList<ForecastDemand>>>(d => d.PublishAsync(Headquarters, "2024-Q2"));
            Assert.Equal([105m, 70m], published.Required().Select(row => row.Quantity));
        }

        decimal[] stored = await host.Commit<IDemandPlans, decimal[]>(async (_, session) =>
        {
            var rows = new List<decimal>();
            await foreach (var row in session.Store<IDemandStore>().ReadForecastAsync("CO", "TEA"))
            {
                rows.Add(row.Quantity);
            }

            return [.. rows.Order()];
        });
        Assert.Equal([5m, 6m, 7m, 8m, 9m, 70m, 105m], stored);
    }

    private static ForecastDemand Row(string location, LocalDate date, decimal quantity) =>
        new() { Item = "TEA", Location = location, Date = date, Quantity = quantity };

    private static async Task<GroundHost> CreateAsync(string kind)
    {
        var host = await GroundHost.CreateAsync(kind);
        await PrepareAsync(host);
        return host;
    }

    private static async Task PrepareAsync(GroundHost host)
    {
        await host.BuildChannelAsync();
        await host.GrantAsync(
            ("li", "dealer", "D1"), ("small", "dealer", "d1"), ("wang", "dealer", "B2"), ("reviewer", "demand-reviewer", "B1"), ("hq", "administrator", "HQ"));
        Assert.True((await host.In<IDemandPlans, Outcome<DemandPlanCycle>>(d => d.DefineCycleAsync(Headquarters, Cycle()))).Succeeded);
    }

    private static DemandPlanCycle Cycle() => new()
    {
        Code = "2024-Q2",
        Company = "CO",
        Periods = [new Bucket(March, April), new Bucket(April, April.PlusMonths(1))],
        Items = [new() { Code = "TEA" }],
        OpensAt = Instant.FromUtc(2024, 2, 28, 0, 0),
        LocksAt = Instant.FromUtc(2024, 3, 2, 0, 0),
    };

    private static DemandPlanEdit Edit(LocalDate period, decimal quantity) => new() { Item = "TEA", Period = period, Quantity = quantity };

    private static ConsensusInput Number(string source, LocalDate period, decimal quantity) =>
        new() { Source = source, Node = "D1", Item = "TEA", Period = period, Quantity = quantity };

    private static Task<Outcome<DemandPlan>> Do(GroundHost host, Func<IDemandPlans, Task<Outcome<DemandPlan>>> work) => host.In(work);

    private static Task<Outcome<IReadOnlyList<ConsensusLine>>> Agree(GroundHost host, Actor actor, ConsensusRequest request) =>
        host.In<IDemandPlans, Outcome<IReadOnlyList<ConsensusLine>>>(d => d.AgreeAsync(actor, "2024-Q2", request));

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome)
        where T : class => outcome.Reasons.Select(reason => reason.Code);
}
