using CsCheck;
using NodaTime;

namespace Drp.Channels;

public class ChannelTreeTests
{
    private static readonly LocalDate Start = new(2023, 1, 1);
    private static readonly LocalDate Leap = new(2024, 2, 29);
    private static readonly IList<ChannelLevel> Levels = new ChannelOptions().Levels;

    [Fact]
    public void A_move_on_a_leap_day_keeps_what_was_before()
    {
        NodeSpan[] spans = [new() { NodeId = "d", ValidFrom = Start, ParentId = "east", OwnerId = "anna" }];
        var moved = ChannelTree.Apply(spans, new NodeChange { NodeId = "d", From = Leap, ParentId = "west", Reason = "r" });
        Assert.Equal([spans[0] with { ValidTo = Leap }, spans[0] with { ValidFrom = Leap, ParentId = "west" }], moved);

        var lent = ChannelTree.Apply(spans, new NodeChange { NodeId = "d", From = Leap, To = Leap.PlusDays(1), OwnerId = "", Reason = "r" });
        Assert.Equal([(Start, "anna"), (Leap, null), (Leap.PlusDays(1), "anna")], lent.Select(span => (span.ValidFrom, span.OwnerId)));
        Assert.Equal(spans, ChannelTree.Apply(lent, new NodeChange { NodeId = "d", From = Leap, To = Leap.PlusDays(1), OwnerId = "anna", Reason = "r" }));
    }

    [Fact]
    public void Cycles_orphans_gaps_and_wrong_levels_are_found()
    {
        var tree = new ChannelTree(
            [Node("hq", "headquarters"), Node("b", "branch"), Node("d1", "dealer"), Node("d2", "dealer"), Node("o", "dealer"), Node("g", "dealer"), Node("l", "branch"), Node("u", "kiosk"), Node("r", "region")],
            [
                Span("hq", null), Span("b", "hq") with { ValidFrom = Leap },
                Span("d1", "d2"), Span("d2", "d1"),
                Span("o", "b"),
                Span("g", "hq") with { ValidTo = Leap }, Span("g", "hq") with { ValidFrom = Leap.PlusDays(1) },
                Span("l", "d1"), Span("u", "hq"), Span("r", null),
            ],
            Levels);
        string[] Codes(string id) => [.. tree.Check([id]).Select(fault => fault.Code)];
        Assert.Empty(Codes("hq"));
        Assert.Equal(["DRP4003"], Codes("d1"));
        Assert.Equal(["DRP4004"], Codes("o"));
        Assert.Equal(["DRP4012"], Codes("g"));
        Assert.Contains("DRP4005", Codes("l"));
        Assert.Equal(["DRP4010"], Codes("u"));
        Assert.Equal(["DRP4011"], Codes("r"));
    }

    [Fact]
    public void A_year_ago_below_and_now_above_is_not_a_cycle()
    {
        var tree = new ChannelTree(
            [Node("hq", "headquarters"), Node("x", "dealer"), Node("y", "dealer")],
            [
                Span("hq", null),
                Span("x", "hq") with { ValidTo = Leap }, Span("x", "y") with { ValidFrom = Leap },
                Span("y", "x") with { ValidTo = Leap }, Span("y", "hq") with { ValidFrom = Leap },
            ],
            Levels);
        Assert.Empty(tree.Check(["x", "y"]));
        Assert.Equal([("hq", 1, Start), ("hq", 2, Leap), ("x", 0, Start), ("y", 1, Leap)], tree.Ancestry("x").Select(row => (row.AncestorId, row.Distance, row.ValidFrom)));
    }

    [Fact]
    public void Ancestry_is_the_walk_up_on_every_day() =>
        Gen.Select(Gen.Int[1, 25], Gen.Int[0, int.MaxValue]).Sample((count, seed) =>
        {
            var random = new Random(seed);
            var spans = new Dictionary<string, List<NodeSpan>> { ["n0"] = [new NodeSpan { NodeId = "n0", ValidFrom = Start }] };
            for (int i = 1; i < count; i++)
            {
                var list = new List<NodeSpan>();
                var from = Start;
                for (int k = random.Next(3); k >= 0; k--)
                {
                    LocalDate? to = k == 0 ? null : from.PlusDays(1 + random.Next(200));
                    list.Add(new NodeSpan { NodeId = $"n{i}", ValidFrom = from, ValidTo = to, ParentId = $"n{random.Next(i)}" });
                    from = to ?? from;
                }

                spans.Add($"n{i}", list);
            }

            var tree = new ChannelTree(spans.Keys.Select(id => Node(id, "dealer")), spans.Values.SelectMany(s => s), Levels);
            for (int day = 0; day < 700; day += 13)
            {
                var date = Start.PlusDays(day);
                foreach (string id in spans.Keys)
                {
                    var walked = new List<(string, int)>();
                    for (string? at = id; at is not null; at = spans[at].Single(s => s.HoldsOn(date)).ParentId)
                    {
                        walked.Add((at, walked.Count));
                    }

                    var rows = tree.Ancestry(id).Where(row => row.ValidFrom <= date && !(row.ValidTo <= date)).Select(row => (row.AncestorId, row.Distance));
                    Assert.Equal(walked.Order(), rows.Order());
                }
            }
        }, iter: 60);

    [Fact]
    public void The_life_of_a_partner_is_a_table()
    {
        Assert.True(PartnerLife.Allows(PartnerStatus.Suspended, PartnerStatus.Active));
        Assert.False(PartnerLife.Allows(PartnerStatus.Terminated, PartnerStatus.Active));
        Assert.False(PartnerLife.Allows(PartnerStatus.Prospect, PartnerStatus.Suspended));
        var suspended = new Partner { Id = "p", Name = "n", NodeId = "d", Status = PartnerStatus.Suspended };
        Assert.Equal((false, true, true), (suspended.MayOrder, suspended.MayReturn, suspended.MayPay));
    }

    private static ChannelNode Node(string id, string level) => new() { Id = id, Name = id, Level = level };

    private static NodeSpan Span(string id, string? parent) => new() { NodeId = id, ValidFrom = Start, ParentId = parent };
}
