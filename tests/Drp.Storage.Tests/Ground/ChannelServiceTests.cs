using Drp.Access;
using Drp.Channels;
using Drp.Journal;
using NodaTime;

namespace Drp.Storage.Ground;

public class ChannelServiceTests
{
    private static readonly Actor Anna = Actor.Person("anna");
    private static readonly Actor Bob = Actor.Person("bob");

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_dealer_moves_on_a_leap_day_and_history_stays(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await host.BuildChannelAsync();
        await host.GrantAsync(("anna", "manager", "B1"), ("bob", "manager", "B2"));
        var moved = await host.In<IChannel, Outcome<ChannelPosition>>(channel => channel.ChangeAsync(
            GroundHost.Host, new NodeChange { NodeId = "D1", From = GroundHost.Today, ParentId = "B2", OwnerId = "bob", Reason = "新的分公司" }));
        Assert.Equal([], moved.Reasons.Select(reason => reason.ToString()));

        var before = GroundHost.Today.PlusDays(-1);
        Assert.Equal(["B1", "D1", "S1", "d1"], await VisibleAsync(host, Anna, before));
        Assert.Equal(["B1", "d1"], await VisibleAsync(host, Anna, GroundHost.Today));
        Assert.Equal(["B2"], await VisibleAsync(host, Bob, before));
        Assert.Equal(["B2", "D1", "S1"], await VisibleAsync(host, Bob, GroundHost.Today));
        Assert.Equal((4, 2, 0), (
            await host.In<IChannel, int>(c => c.CountAsync(Anna, "B1", before)),
            await host.In<IChannel, int>(c => c.CountAsync(Anna, "B1", GroundHost.Today)),
            await host.In<IChannel, int>(c => c.CountAsync(Anna, "B2", GroundHost.Today))));

        // What lies outside is answered as what doesn't exist.
        Assert.Null(await host.In<IChannel, ChannelPosition?>(c => c.FindAsync(Anna, "D1", GroundHost.Today)));
        Assert.Null(await host.In<IChannel, ChannelPosition?>(c => c.FindAsync(Anna, "nowhere", GroundHost.Today)));
        var hidden = await host.In<IChannel, Outcome<ChannelNode>>(c => c.RenameAsync(Anna, "D1", "x", "r"));
        var missing = await host.In<IChannel, Outcome<ChannelNode>>(c => c.RenameAsync(Anna, "nowhere", "x", "r"));
        Assert.Equal(hidden.Reasons.Select(r => (r.Code, r.Message)), missing.Reasons.Select(r => (r.Code, r.Message)));

        Assert.Equal("总部", (await host.In<IChannel, ChannelPosition?>(c => c.FindAsync(GroundHost.Host, "HQ", before)))!.Node.Name);
        Assert.Equal(["上海糖酒", "小写经销商"], (await host.In<IChannel, IReadOnlyList<ChannelPosition>>(c => c.ChildrenAsync(Anna, "B1", before))).Select(p => p.Node.Name));
        Assert.Equal(["B1"], (await host.In<IChannel, IReadOnlyList<ChannelPosition>>(c => c.AncestorsAsync(Anna, "S1", before))).Select(p => p.Node.Id).Where(id => id != "D1"));
        Assert.Equal([("B1", null), ("B2", "bob")], (await host.In<IChannel, IReadOnlyList<NodeSpan>>(c => c.HistoryAsync(GroundHost.Host, "D1"))).Select(s => (s.ParentId!, s.OwnerId)));

        var entries = await host.In<IJournal, IReadOnlyList<JournalEntry>>(journal => journal.ReadAsync(GroundHost.Host, "node/D1"));
        Assert.Equal(["added", "moved"], entries.Select(entry => entry.Action));
        Assert.Equal("新的分公司", entries[1].Reason);
        Assert.True((await host.In<IJournal, JournalVerification>(journal => journal.VerifyAsync(GroundHost.Host, "node/D1"))).IsIntact);
        Assert.Empty(await host.In<IJournal, IReadOnlyList<JournalEntry>>(journal => journal.ReadAsync(Anna, "node/D1")));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Cycles_orphans_and_the_past_cant_be_stored(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await host.BuildChannelAsync();
        async Task<string[]> ChangeAsync(NodeChange change) =>
            [.. (await host.In<IChannel, Outcome<ChannelPosition>>(channel => channel.ChangeAsync(GroundHost.Host, change))).Reasons.Select(reason => reason.Code)];
        var change = new NodeChange { NodeId = "D1", From = GroundHost.Today, ParentId = "d1", Reason = "r" };
        Assert.Empty(await ChangeAsync(change));
        Assert.Equal(["DRP4003"], await ChangeAsync(change with { NodeId = "d1", ParentId = "D1" }));
        Assert.Contains("DRP4005", await ChangeAsync(change with { ParentId = "S1" }));
        Assert.Equal(["DRP4006"], await ChangeAsync(change with { ParentId = "B2", From = GroundHost.Today.PlusDays(-1) }));
        Assert.Empty(await ChangeAsync(change with { ParentId = "B2", From = GroundHost.Today.PlusDays(-1), Correction = true }));
        Assert.Equal(["DRP4001", "DRP4013"], await ChangeAsync(change with { ParentId = "nobody", Reason = " " }));

        async Task<string[]> CloseAsync(string node) =>
            [.. (await host.In<IChannel, Outcome<ChannelPosition>>(channel => channel.CloseAsync(GroundHost.Host, node, GroundHost.Today.PlusDays(1), "r"))).Reasons.Select(reason => reason.Code)];
        Assert.Equal(["DRP4008"], await CloseAsync("D1"));
        Assert.Empty(await CloseAsync("S1"));
        Assert.Empty(await CloseAsync("D1"));
        Assert.Null(await host.In<IChannel, ChannelPosition?>(c => c.FindAsync(GroundHost.Host, "D1", GroundHost.Today.PlusDays(1))));
        Assert.Equal(["DRP4004"], await ChangeAsync(new NodeChange { NodeId = "d1", From = GroundHost.Today, ParentId = "D1", Reason = "r" }));
        var added = await host.In<IChannel, Outcome<ChannelPosition>>(c => c.AddAsync(GroundHost.Host, new ChannelNode { Id = "HQ2", Name = "n", Level = "headquarters" }, new NodeSpan { NodeId = "HQ2", ValidFrom = GroundHost.Today }, "r"));
        Assert.Equal(["DRP4011"], added.Reasons.Select(reason => reason.Code));
    }

    [Theory, MemberData(nameof(GroundHost.Parallel), MemberType = typeof(GroundHost))]
    public async Task Two_moves_at_once_never_make_a_cycle(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await host.BuildChannelAsync();
        for (int i = 0; i < 5; i++)
        {
            var day = GroundHost.Today.PlusDays(i + 1);
            Task<Outcome<ChannelPosition>> MoveAsync(string node, string parent) => Task.Run(() => host.In<IChannel, Outcome<ChannelPosition>>(channel =>
                channel.ChangeAsync(GroundHost.Host, new NodeChange { NodeId = node, From = day, ParentId = parent, Reason = "r" })));
            var done = await Task.WhenAll(MoveAsync("D1", "d1"), MoveAsync("d1", "D1"));
            Assert.Equal(1, done.Count(outcome => outcome.Succeeded));
            Assert.Equal(4, await host.In<IChannel, int>(c => c.CountAsync(GroundHost.Host, "B1", day)));
            Assert.Empty((await MoveAsync("D1", "B1")).Reasons);
            Assert.Empty((await MoveAsync("d1", "B1")).Reasons);
        }
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task What_an_actor_sees_is_the_brute_force_closure(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind, drp => drp.Services.AddLevels());
        var random = new Random(20240229);
        var start = new LocalDate(2024, 1, 1);
        var entries = new List<ChannelEntry>();
        for (int i = 0; i < 40; i++)
        {
            var spans = new List<NodeSpan>();
            var from = start;
            for (int k = i == 0 ? 0 : random.Next(3); k >= 0; k--)
            {
                LocalDate? to = k == 0 ? null : from.PlusDays(1 + random.Next(60));
                spans.Add(new NodeSpan { NodeId = $"n{i}", ValidFrom = from, ValidTo = to, ParentId = i == 0 ? null : $"n{random.Next(i)}" });
                from = to ?? from;
            }

            entries.Add(new ChannelEntry { Node = new ChannelNode { Id = $"n{i}", Name = $"点{i}", Level = i == 0 ? "headquarters" : "any" }, Spans = spans });
        }

        var imported = await host.In<IChannel, Outcome<ChannelImport>>(channel => channel.ImportAsync(GroundHost.Host, entries, "build"));
        Assert.Equal([], imported.Reasons.Select(reason => reason.ToString()));
        var grants = Enumerable.Range(0, 12).Select(i => new Grant
        {
            Id = $"g{i}",
            ActorId = $"a{random.Next(4)}",
            Role = "r",
            NodeId = $"n{random.Next(40)}",
            ValidFrom = start.PlusDays(random.Next(40)),
            ValidTo = random.Next(2) == 0 ? null : start.PlusDays(50 + random.Next(60)),
        }).ToList();
        foreach (var grant in grants)
        {
            Assert.True((await host.In<IGrants, Outcome<Grant>>(service => service.GrantAsync(GroundHost.Host, grant, "r"))).Succeeded);
        }

        for (int day = -1; day < 130; day += 11)
        {
            var date = start.PlusDays(day);
            foreach (string actor in new[] { "a0", "a1", "a2", "a3", "stranger" })
            {
                string[] roots = [.. grants.Where(g => g.ActorId == actor && g.HoldsOn(date)).Select(g => g.NodeId)];
                bool Sees(string node)
                {
                    for (string? at = node; at is not null;)
                    {
                        if (entries.Single(e => e.Node.Id == at).Spans.FirstOrDefault(s => s.HoldsOn(date)) is not { } span)
                        {
                            return false;
                        }

                        if (roots.Contains(at))
                        {
                            return true;
                        }

                        at = span.ParentId;
                    }

                    return false;
                }

                string[] expected = [.. entries.Select(e => e.Node.Id).Where(Sees).Order(StringComparer.Ordinal)];
                Assert.Equal(expected, await VisibleAsync(host, Actor.Person(actor), date));
                string probe = $"n{random.Next(40)}";
                Assert.Equal(Sees(probe), await host.In<IChannel, bool>(c => c.SeesAsync(Actor.Person(actor), probe, date)));
                int children = (await host.In<IChannel, IReadOnlyList<ChannelPosition>>(c => c.ChildrenAsync(Actor.Person(actor), probe, date))).Count;
                int total = 0;
                foreach (var child in await host.In<IChannel, IReadOnlyList<ChannelPosition>>(c => c.ChildrenAsync(Actor.Person(actor), probe, date)))
                {
                    total += await host.In<IChannel, int>(c => c.CountAsync(Actor.Person(actor), child.Node.Id, date));
                }

                Assert.Equal(Sees(probe) ? total + 1 : 0, await host.In<IChannel, int>(c => c.CountAsync(Actor.Person(actor), probe, date)));
                Assert.True(children <= total);
            }
        }
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Exclusive_coverage_is_refused_and_a_sale_outside_is_diversion(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await host.BuildChannelAsync();
        Assert.True((await host.In<ITerritories, Outcome<TerritoryImport>>(t => t.LoadAsync(GroundHost.Host, ChinaTerritories.Read()))).Succeeded);
        Assert.Equal(["苏州市", "江苏省"], (await host.In<ITerritories, IReadOnlyList<Territory>>(t => t.PathAsync(Anna, "320500", GroundHost.Today))).Select(t => t.Name));
        var coverage = new Coverage { Id = "c1", NodeId = "D1", Territories = ["310000", "320500"], ItemGroups = ["饮料"], Exclusive = true, ValidFrom = GroundHost.Today };
        async Task<string[]> AddAsync(Coverage c) => [.. (await host.In<ICoverages, Outcome<Coverage>>(s => s.AddAsync(GroundHost.Host, c, "r"))).Reasons.Select(r => r.Code)];
        Assert.Empty(await AddAsync(coverage));
        Assert.Empty(await AddAsync(coverage));
        Assert.Equal(["DRP4033"], await AddAsync(coverage with { Exclusive = false }));
        var rival = coverage with { Id = "c2", NodeId = "d1", Territories = ["320000"] };
        Assert.Equal(["DRP4032"], await AddAsync(rival));
        Assert.Equal(["DRP4031"], await AddAsync(rival with { Territories = ["329900"] }));
        Assert.Equal(["DRP4032"], await AddAsync(rival with { ItemGroups = [] }));
        Assert.Empty(await AddAsync(rival with { ItemGroups = ["日化"] }));
        Assert.Empty(await AddAsync(rival with { Id = "c3", Exclusive = false }));

        await host.GrantAsync(("anna", "manager", "B1"));
        async Task<DiversionResult?> CheckAsync(Actor actor, string seller, string place, params string[] groups) => await host.In<ICoverages, DiversionResult?>(s =>
            s.CheckAsync(actor, new DiversionCheck { SellerNodeId = seller, TerritoryCode = place, ItemGroups = groups, Date = GroundHost.Today }));
        Assert.Equal(DiversionVerdict.Covered, (await CheckAsync(Anna, "S1", "320500", "碳酸", "饮料"))!.Verdict);
        Assert.Equal(DiversionVerdict.Outside, (await CheckAsync(Anna, "D1", "330100", "饮料"))!.Verdict);
        var diverted = await CheckAsync(Anna, "d1", "310000", "饮料");
        Assert.Equal(DiversionVerdict.InExclusiveOfOther, diverted!.Verdict);
        Assert.Equal(["D1"], diverted.ExclusiveNodes);
        Assert.Equal(DiversionVerdict.Unbound, (await CheckAsync(GroundHost.Host, "B2", "310000", "饮料"))!.Verdict);
        Assert.Null(await CheckAsync(Bob, "D1", "310000", "饮料"));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_partner_lives_by_the_table_with_reasons(string kind)
    {
        await using var host = await GroundHost.CreateAsync(kind);
        await host.BuildChannelAsync();
        await host.GrantAsync(("anna", "administrator", "B1"), ("bob", "manager", "B1"));
        var partner = new Partner { Id = "P1", Name = "上海糖酒集团", NodeId = "D1", Status = PartnerStatus.Terminated };
        Assert.Equal(PartnerStatus.Prospect, (await host.In<IPartners, Outcome<Partner>>(p => p.AddAsync(Anna, partner, "signed"))).Value!.Status);
        async Task<string[]> ChangeAsync(Actor actor, PartnerStatus to, string reason = "r") =>
            [.. (await host.In<IPartners, Outcome<Partner>>(p => p.ChangeAsync(actor, "P1", to, reason))).Reasons.Select(r => r.Code)];
        Assert.Equal(["DRP4002", "DRP4021", "DRP4013"], await ChangeAsync(Bob, PartnerStatus.Suspended, ""));
        Assert.Empty(await ChangeAsync(Anna, PartnerStatus.Active));
        Assert.Empty(await ChangeAsync(Anna, PartnerStatus.Suspended));
        Assert.False((await host.In<IPartners, Partner?>(p => p.FindAsync(Bob, "P1")))!.MayOrder);
        Assert.Empty(await ChangeAsync(Anna, PartnerStatus.Terminated));
        Assert.Equal(["DRP4021"], await ChangeAsync(Anna, PartnerStatus.Active));
        Assert.Equal(["DRP4020"], await ChangeAsync(Actor.Person("stranger"), PartnerStatus.Active));
        Assert.Equal(["added", "activate", "suspend", "terminate"], (await host.In<IJournal, IReadOnlyList<JournalEntry>>(j => j.ReadAsync(Bob, "partner/P1"))).Select(e => e.Action));
    }

    private static async Task<string[]> VisibleAsync(GroundHost host, Actor actor, LocalDate date) => await host.In<IChannel, string[]>(async channel =>
    {
        var ids = new List<string>();
        await foreach (string id in channel.VisibleAsync(actor, date))
        {
            ids.Add(id);
        }

        return [.. ids];
    });
}
