using Drp.Access;
using Drp.Channels;
using Drp.Forecasting.DemandPlans;
using Drp.Planning;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Forecasting;

/// <summary>What every store of collaborative planning keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class DemandPlanSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly Instant T0 = Instant.FromUtc(2024, 2, 29, 12, 0);
    private static readonly LocalDate Leap = new(2024, 2, 29);

    /// <summary>A cycle comes back as written; a second change of one version loses; the latest lock is listed first.</summary>
    [Fact]
    public async Task A_cycle_is_kept_with_its_periods_and_items()
    {
        string p = Fixture.NewCompany();
        var cycle = Cycle(p, "Q1");
        await CommitAsync(session =>
        {
            session.Store<IDemandPlanStore>().SaveCycle(cycle, 0);
            session.Store<IDemandPlanStore>().SaveCycle(Cycle(p, "q1") with { LocksAt = cycle.LocksAt + Duration.FromDays(9000) }, 0);
        });
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IDemandPlanStore>().SaveCycle(cycle, 0)));
        await CommitAsync(session => session.Store<IDemandPlanStore>().SaveCycle(cycle with { LocksAt = cycle.LocksAt + Duration.FromNanoseconds(1) }, 1));
        await SessionAsync(async session =>
        {
            var store = session.Store<IDemandPlanStore>();
            var found = (await store.FindCycleAsync(p + "Q1", Token))!.Value;
            Assert.Equal(2, found.Version);
            Assert.Equal(cycle.LocksAt + Duration.FromNanoseconds(1), found.Value.LocksAt);
            Assert.Equal(cycle.Periods, found.Value.Periods);
            Assert.Equal(cycle.Items, found.Value.Items);
            Assert.Equal(cycle with { LocksAt = found.Value.LocksAt, Periods = found.Value.Periods, Items = found.Value.Items }, found.Value);
            Assert.Null(await store.FindCycleAsync(p + "none", Token));
            string[] mine = [.. (await store.CyclesAsync(0, 1000, Token)).Select(c => c.Code).Where(code => code.StartsWith(p, StringComparison.Ordinal))];
            Assert.Equal([p + "q1", p + "Q1"], mine);
        });
    }

    /// <summary>A plan comes back with every version, who, when, why, and each quantity before and after.</summary>
    [Fact]
    public async Task A_plan_keeps_its_whole_history()
    {
        string p = Fixture.NewCompany();
        var plan = First(p, "D1");
        await CommitAsync(session => session.Store<IDemandPlanStore>().Save(plan));
        var second = Next(plan, DemandPlanAction.Submit, DemandPlanStatus.Submitted, "đã gửi 已提交", 7.5m);
        await CommitAsync(session => session.Store<IDemandPlanStore>().Save(second));
        var third = Next(second, DemandPlanAction.Reopen, DemandPlanStatus.Draft, null, null) with { OpenUntil = T0 + Duration.FromNanoseconds(7) };
        await CommitAsync(session => session.Store<IDemandPlanStore>().Save(third));
        await SessionAsync(async session =>
        {
            var store = session.Store<IDemandPlanStore>();
            var found = (await store.FindAsync(p + "C", p + "D1", Token))!;
            Assert.Equal(RecordText.Of(third), RecordText.Of(found));
            Assert.Null(await store.FindAsync(p + "C", p + "d1", Token));
            Assert.Null(await store.FindAsync(p + "c", p + "D1", Token));
        });
    }

    /// <summary>The second change of one version loses and leaves no trace in the history.</summary>
    [Fact]
    public async Task A_second_change_of_one_version_loses()
    {
        string p = Fixture.NewCompany();
        var plan = First(p, "D1");
        await CommitAsync(session => session.Store<IDemandPlanStore>().Save(plan));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IDemandPlanStore>().Save(First(p, "D1"))));
        await CommitAsync(session => session.Store<IDemandPlanStore>().Save(Next(plan, DemandPlanAction.Save, DemandPlanStatus.Draft, "first", 1)));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session =>
            session.Store<IDemandPlanStore>().Save(Next(plan, DemandPlanAction.Save, DemandPlanStatus.Draft, "second", 2))));
        var kept = (await SessionAsync(session => session.Store<IDemandPlanStore>().FindAsync(p + "C", p + "D1", Token)))!;
        Assert.Equal((2, "first", 1m), (kept.Version, kept.Versions[^1].Reason, kept.Lines[^1].Quantity));
        Assert.Equal(2, kept.Versions.Count);
    }

    /// <summary>A list shows plans of visible nodes only, by node, in pages, with their histories.</summary>
    [Fact]
    public async Task A_list_obeys_scope_status_and_page()
    {
        string p = Fixture.NewCompany();
        await BuildAsync(p, "D1", "D2", "d1");
        await CommitAsync(session =>
        {
            var store = session.Store<IDemandPlanStore>();
            store.Save(First(p, "d1"));
            store.Save(First(p, "D2"));
            store.Save(First(p, "D1"));
            store.Save(First(p, "elsewhere"));
            store.Save(First(p, "D1") with { Cycle = p + "other" });
        });
        await CommitAsync(session => session.Store<IDemandPlanStore>().Save(Next(First(p, "D2"), DemandPlanAction.Submit, DemandPlanStatus.Submitted, null, 3)));
        await SessionAsync(async session =>
        {
            var store = session.Store<IDemandPlanStore>();
            var scope = new AccessScope { Date = Leap, Roots = [p + "top"] };
            var shown = await store.ListAsync(scope, p + "C", null, 0, 10, Token);
            Assert.Equal([p + "D1", p + "D2", p + "d1"], shown.Select(plan => plan.Node));
            Assert.Equal([1, 2, 1], shown.Select(plan => plan.Versions.Count));
            Assert.Equal([p + "D2"], (await store.ListAsync(scope, p + "C", DemandPlanStatus.Submitted, 0, 10, Token)).Select(plan => plan.Node));
            Assert.Equal([p + "D2"], (await store.ListAsync(scope, p + "C", null, 1, 1, Token)).Select(plan => plan.Node));
            Assert.Empty(await store.ListAsync(scope with { Date = Leap.PlusDays(-1) }, p + "C", null, 0, 10, Token));
            Assert.Empty(await store.ListAsync(scope with { Roots = [] }, p + "C", null, 0, 10, Token));
            Assert.Equal(4, (await store.ListAsync(AccessScope.All(Leap), p + "C", null, 0, 10, Token)).Count);
        });
    }

    /// <summary>What was agreed comes back with its parts and overrides, and only for visible nodes.</summary>
    [Fact]
    public async Task An_agreement_keeps_what_it_was_made_of()
    {
        string p = Fixture.NewCompany();
        await BuildAsync(p, "D1");
        var agreed = Agreement(p, "D1");
        await CommitAsync(session =>
        {
            session.Store<IDemandPlanStore>().SaveAgreement(agreed, 0);
            session.Store<IDemandPlanStore>().SaveAgreement(Agreement(p, "elsewhere"), 0);
        });
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<IDemandPlanStore>().SaveAgreement(agreed, 0)));
        await SessionAsync(async session =>
        {
            var store = session.Store<IDemandPlanStore>();
            var found = (await store.FindAgreementAsync(p + "C", p + "D1", Token))!.Value;
            Assert.Equal(1, found.Version);
            Assert.Equal(RecordText.Of(agreed), RecordText.Of(found.Value));
            var scope = new AccessScope { Date = Leap, Roots = [p + "top"] };
            Assert.Equal([p + "D1"], await NodesAsync(store, scope));
            Assert.Equal([p + "D1", p + "elsewhere"], await NodesAsync(store, AccessScope.All(Leap)));
        });

        async Task<List<string>> NodesAsync(IDemandPlanStore store, AccessScope scope)
        {
            var nodes = new List<string>();
            await foreach (var agreement in store.ReadAgreementsAsync(scope, p + "C", Token))
            {
                nodes.Add(agreement.Node);
            }

            return nodes;
        }
    }

    private Task BuildAsync(string p, params string[] nodes) => SessionAsync(async session =>
    {
        var channel = session.Store<IChannelStore>();
        channel.ReplaceShape(
            [],
            [],
            [
                .. nodes.Select(node => new NodeAncestry { AncestorId = p + "top", DescendantId = p + node, Distance = 1, ValidFrom = Leap }),
                .. nodes.Select(node => new NodeAncestry { AncestorId = p + node, DescendantId = p + node, Distance = 0, ValidFrom = Leap }),
            ],
            await channel.TreeVersionAsync(Token));
        await session.CommitAsync(Token);
    });

    private static DemandPlanCycle Cycle(string p, string code) => new()
    {
        Code = p + code,
        Company = p,
        Periods = [new Bucket(Leap, new LocalDate(2024, 3, 1)), new Bucket(new LocalDate(2024, 3, 1), new LocalDate(2024, 4, 1))],
        Items = [new() { Code = "茶 TEA", Scale = 4, Multiple = 0.0005m }, new() { Code = "tea" }],
        OpensAt = T0,
        LocksAt = T0 + Duration.FromDays(9),
    };

    private static DemandPlan First(string p, string node) => new()
    {
        Cycle = p + "C",
        Node = p + node,
        Status = DemandPlanStatus.Draft,
        Lines = [new() { Item = "茶 TEA", Period = Leap, Quantity = 900_000_000_000_000.0001m }],
        Versions =
        [
            new()
            {
                Number = 1,
                Action = DemandPlanAction.Open,
                Status = DemandPlanStatus.Draft,
                Actor = "lý",
                OnBehalfOf = null,
                At = T0,
                Reason = null,
                Changes = [new() { Item = "茶 TEA", Period = Leap, Before = null, After = 900_000_000_000_000.0001m }],
            },
        ],
    };

    /// <summary>The plan after one more step, in which the quantity of an item was set, or taken out.</summary>
    private static DemandPlan Next(DemandPlan plan, DemandPlanAction action, DemandPlanStatus status, string? reason, decimal? quantity)
    {
        DemandPlanLine[] others = [.. plan.Lines.Where(line => line.Item != "tea")];
        return plan with
        {
            Status = status,
            Lines = quantity is { } given ? [.. others, new DemandPlanLine { Item = "tea", Period = Leap, Quantity = given }] : others,
            Versions =
            [
                .. plan.Versions,
                new DemandPlanVersion
                {
                    Number = plan.Version + 1,
                    Action = action,
                    Status = status,
                    Actor = "anna",
                    OnBehalfOf = "lý",
                    At = T0 + Duration.FromNanoseconds(plan.Version),
                    Reason = reason,
                    Changes =
                    [
                        new DemandPlanChange
                        {
                            Item = "tea",
                            Period = Leap,
                            Before = plan.Lines.FirstOrDefault(line => line.Item == "tea")?.Quantity,
                            After = quantity,
                        },
                    ],
                },
            ],
        };
    }

    private static DemandAgreement Agreement(string p, string node) => new()
    {
        Cycle = p + "C",
        Node = p + node,
        Actor = "总部",
        At = T0,
        Lines =
        [
            new()
            {
                Node = p + node,
                Item = "tea",
                Period = Leap,
                Quantity = 110,
                Weighted = 110.33333333333333333333m,
                Parts = [new() { Source = "dealer", Quantity = 140, Share = 0.25m }, new() { Source = "statistical", Quantity = 100.4444m, Share = 0.75m }],
                Override = new() { Node = p + node, Item = "tea", Period = Leap, Quantity = 110, Actor = "总部", Reason = "会议" },
            },
            new()
            {
                Node = p + node,
                Item = "tea",
                Period = Leap.PlusDays(1),
                Quantity = 0,
                Weighted = 0,
                Parts = [new() { Source = "statistical", Quantity = 0, Share = 1 }],
            },
        ],
    };
}
