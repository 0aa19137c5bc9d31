using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>Moves between siblings, proposed over a plan.</summary>
public sealed class RebalancingTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 5);

    /// <summary>North has 100 and sells 10 a week; south has 10, sells 20 a week, and nothing comes in.</summary>
    private static PlanningSnapshot Snapshot(params ScheduledSupply[] accepted)
    {
        var builder = new PlanningSnapshotBuilder(AsOf, BucketCalendar.Weekly(AsOf, 4))
            .Add(new Item { Code = "tea", BaseUnit = "box", UnitCost = new Money(20m, "CNY") })
            .Add(new StockBatch { Item = "tea", Location = "north", Quantity = 100m })
            .Add(new StockBatch { Item = "tea", Location = "south", Quantity = 10m })
            .Add(new Lane
            {
                Code = "across",
                From = "north",
                To = "south",
                Kind = LaneKind.Lateral,
                Multiple = 12m,
                LeadTime = new LeadTime { Transit = 3 },
                UnitCost = new Money(2m, "CNY"),
            });
        foreach ((string store, decimal weekly) in new[] { ("north", 10m), ("south", 20m) })
        {
            builder.Add(new Location { Code = store }).Add(new StockingPoint { Item = "tea", Location = store, SafetyStock = SafetyStockPolicy.Of(5m) });
            for (int week = 0; week < 4; week++)
            {
                builder.Add(new ForecastDemand { Item = "tea", Location = store, Date = AsOf.PlusWeeks(week), Quantity = weekly });
            }
        }

        foreach (ScheduledSupply supply in accepted)
        {
            builder.Add(supply);
        }

        return builder.Build();
    }

    private static IReadOnlyList<RebalancingMove> Propose(PlanningSnapshot snapshot, RebalancingGuards? guards = null) =>
        new RebalancingPlanner().Propose(new Planner().Plan(snapshot).MadeFrom(snapshot, new PlanOptions()), guards);

    [Fact]
    public void Excess_goes_where_the_plan_is_short_in_whole_multiples()
    {
        // North keeps 40 for its four weeks and 5 of safety: 55 to spare. South lacks 80 + 5 - 10 = 75. Four packs of 12 fit.
        RebalancingMove move = Assert.Single(Propose(Snapshot()));

        Assert.Equal((48m, 960m, 96m), (move.Quantity, move.Value, move.Cost));
        Assert.Equal((AsOf, AsOf.PlusDays(3)), (move.Ship, move.Receipt));
        Assert.Equal(RebalancingRefusal.None, move.Refusal);
    }

    [Fact]
    public void A_move_that_was_accepted_is_not_proposed_again_and_its_giver_lacks_nothing()
    {
        RebalancingMove move = Assert.Single(Propose(Snapshot()));
        PlanningSnapshot after = Snapshot(new ScheduledSupply
        {
            Code = "R1",
            Item = "tea",
            From = move.From,
            To = move.To,
            Quantity = move.Quantity,
            Ship = move.Ship,
            Due = move.Receipt,
            Status = SupplyStatus.FirmPlanned,
        });

        Assert.Equal(RebalancingRefusal.BelowLot, Assert.Single(Propose(after)).Refusal);
        Assert.All(new Planner().Plan(after).Record("tea", "north")!.ProjectedAvailable, available => Assert.True(available >= 5m));
    }

    [Fact]
    public void Guards_say_why_nothing_moves()
    {
        RebalancingMove move = Assert.Single(Propose(
            Snapshot(), new RebalancingGuards { MinimumValue = 1000m, MaximumCostShare = 0.05m, BurnOutDays = 60m }));

        Assert.Equal(0m, move.Quantity);
        Assert.Equal(RebalancingRefusal.BurnsOut | RebalancingRefusal.BelowValue | RebalancingRefusal.AboveCost, move.Refusal);
    }
}
