using CsCheck;
using Drp.Access;
using Drp.Planning;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

public class DemandPlanTests
{
    private static readonly LocalDate January = new(2027, 1, 1);
    private static readonly Instant Opens = Instant.FromUtc(2026, 12, 1, 0, 0);
    private static readonly Instant Locks = Instant.FromUtc(2026, 12, 10, 0, 0);
    private static readonly Instant During = Instant.FromUtc(2026, 12, 5, 9, 0);
    private static readonly Actor Dealer = Actor.Person("dealer.li");
    private static readonly Actor Reviewer = Actor.Person("office.wang");

    private static readonly DemandPlanCycle Cycle = new()
    {
        Code = "2027-Q1",
        OpensAt = Opens,
        LocksAt = Locks,
        Items = [new() { Code = "TEA" }, new() { Code = "OIL", Scale = 2, Multiple = 0.25m }],
        Periods = [.. Enumerable.Range(0, 3).Select(m => new Bucket(January.PlusMonths(m), January.PlusMonths(m + 1)))],
    };

    private static DemandPlanEdit Edit(string item, int month, decimal? quantity) =>
        new() { Item = item, Period = January.PlusMonths(month), Quantity = quantity };

    private static DemandPlan Draft(params DemandPlanEdit[] edits)
    {
        var plan = DemandPlanMachine.Open(Cycle, "D17", Dealer, During).Required();
        return Do(plan, DemandPlanAction.Save, edits: edits);
    }

    private static DemandPlan Do(
        DemandPlan plan, DemandPlanAction action, Actor? actor = null, string? reason = null, Instant? at = null,
        Instant? until = null, params DemandPlanEdit[] edits) =>
        Try(plan, action, actor, reason, at, until, edits).Required();

    private static Outcome<DemandPlan> Try(
        DemandPlan plan, DemandPlanAction action, Actor? actor = null, string? reason = null, Instant? at = null,
        Instant? until = null, params DemandPlanEdit[] edits) =>
        DemandPlanMachine.Apply(
            Cycle,
            plan,
            new DemandPlanCommand { Action = action, Actor = actor ?? Dealer, Reason = reason, Edits = edits, OpenUntil = until },
            at ?? During);

    [Fact]
    public void A_plan_keeps_who_changed_what_and_why()
    {
        var plan = Draft(Edit("TEA", 0, 100), Edit("TEA", 1, 120), Edit("OIL", 0, 2.5m));
        plan = Do(plan, DemandPlanAction.Submit);
        plan = Do(plan, DemandPlanAction.Adjust, Reviewer, "promotion moved to March", edits: [Edit("TEA", 1, 90), Edit("TEA", 2, 30)]);
        plan = Do(plan, DemandPlanAction.Accept, Actor.Person("head.zhao"));

        Assert.Equal(DemandPlanStatus.Accepted, plan.Status);
        Assert.Equal(
            [DemandPlanAction.Open, DemandPlanAction.Save, DemandPlanAction.Submit, DemandPlanAction.Adjust, DemandPlanAction.Accept],
            plan.Versions.Select(v => v.Action));
        Assert.Equal([1, 2, 3, 4, 5], plan.Versions.Select(v => v.Number));
        var adjusted = plan.Versions[3];
        Assert.Equal(("office.wang", "promotion moved to March"), (adjusted.Actor, adjusted.Reason));
        Assert.Equal(
            [
                new DemandPlanChange { Item = "TEA", Period = January.PlusMonths(1), Before = 120, After = 90 },
                new DemandPlanChange { Item = "TEA", Period = January.PlusMonths(2), Before = null, After = 30 },
            ],
            adjusted.Changes);
        Assert.Equal([2.5m, 100m, 120m], DemandPlanHistory.LastSubmitted(plan)!.Select(l => l.Quantity));
        Assert.Equal([2.5m, 100m, 90m, 30m], plan.Lines.Select(l => l.Quantity));
        Assert.Equal(adjusted.Changes, DemandPlanHistory.Compare(plan, 3, 5));
    }

    [Fact]
    public void After_the_lock_a_dealer_changes_nothing_until_the_reviewer_reopens()
    {
        var plan = Draft(Edit("TEA", 0, 100));
        foreach (var action in new[] { DemandPlanAction.Save, DemandPlanAction.Submit })
            Assert.Equal("DRP3152", Try(plan, action, at: Locks).Reasons.Single().Code);

        var later = Locks + Duration.FromDays(2);
        var reopened = Do(plan, DemandPlanAction.Reopen, Reviewer, "system was down", Locks, later);
        var submitted = Do(reopened, DemandPlanAction.Submit, at: later - Duration.FromTicks(1));
        Assert.Equal("DRP3152", Try(submitted, DemandPlanAction.Withdraw, at: later).Reasons.Single().Code);

        // The reviewer's part is not bound by the dealers' lock.
        Assert.True(Try(submitted, DemandPlanAction.Accept, Reviewer, at: later).Succeeded);
    }

    [Fact]
    public void Every_unmet_guard_is_listed_at_once()
    {
        var plan = Draft();
        var before = Opens - Duration.FromDays(1);
        Assert.Equal(["DRP3151", "DRP3157"], Try(plan, DemandPlanAction.Submit, at: before).Reasons.Select(f => f.Code));
        Assert.Equal(["DRP3156", "DRP3159"], Try(plan, DemandPlanAction.Reopen, Reviewer).Reasons.Select(f => f.Code));
        Assert.Equal("DRP3153", Try(plan, DemandPlanAction.Accept, Reviewer).Reasons.Single().Code);
        Assert.Equal(
            ["DRP3152", "DRP3155", "DRP3155", "DRP3155", "DRP3154", "DRP3154", "DRP3154"],
            Try(plan, DemandPlanAction.Save, at: Locks, edits:
            [
                Edit("TEA", 0, -1), Edit("TEA", 1, 1.5m), Edit("OIL", 0, 0.3m), Edit("SALT", 0, 1), Edit("TEA", 4, 1), Edit("TEA", 0, null),
            ]).Reasons.Select(f => f.Code));
    }

    [Fact]
    public void Whoever_submitted_or_adjusted_does_not_accept_in_person_or_for_another()
    {
        var plan = Do(Draft(Edit("TEA", 0, 5)), DemandPlanAction.Submit, Actor.Person("assistant", onBehalfOf: "dealer.li"));
        plan = Do(plan, DemandPlanAction.Adjust, Reviewer, "less", edits: [Edit("TEA", 0, 4)]);
        foreach (var actor in new[] { Reviewer, Dealer, Actor.Person("assistant"), Actor.Person("x", onBehalfOf: "office.wang") })
            Assert.Equal("DRP3158", Try(plan, DemandPlanAction.Accept, actor).Reasons.Single().Code);
        Assert.True(Try(plan, DemandPlanAction.Accept, Actor.Person("head.zhao")).Succeeded);
    }

    [Fact]
    public void Saving_what_is_there_already_makes_no_version()
    {
        var plan = Draft(Edit("TEA", 0, 5));
        Assert.Same(plan, Do(plan, DemandPlanAction.Save, edits: [Edit("TEA", 0, 5.0m)]));
    }

    [Fact]
    public void A_proposal_opens_the_plan_and_a_bad_one_is_refused()
    {
        DemandPlanLine[] lines = [new() { Item = "TEA", Period = January, Quantity = 80 }];
        Assert.Equal(lines, DemandPlanMachine.Open(Cycle, "D17", Dealer, During, lines).Required().Lines);
        var bad = DemandPlanMachine.Open(Cycle, "D17", Dealer, Locks, [lines[0] with { Quantity = 0.5m }]);
        Assert.Equal(["DRP3152", "DRP3155"], bad.Reasons.Select(f => f.Code));
        Assert.Throws<DrpInputException>(() => DemandPlanMachine.Open(
            Cycle with { LocksAt = Opens, Periods = [Cycle.Periods[0], Cycle.Periods[2]] }, "D17", Dealer, During));
    }

    [Fact]
    public void Any_history_replays_to_the_present_and_a_refusal_changes_nothing() =>
        Gen.Select(Gen.Enum<DemandPlanAction>(), Gen.Int[0, 2], Gen.Int[-1, 9], Gen.Int[0, 12], Gen.Bool).Array[0, 40].Sample(steps =>
        {
            var plan = DemandPlanMachine.Open(Cycle, "D17", Dealer, During).Required();
            foreach (var (action, month, quantity, day, reviewer) in steps)
            {
                var before = plan;
                var answer = Try(
                    plan,
                    action,
                    reviewer ? Reviewer : Dealer,
                    quantity > 4 ? null : "why",
                    Opens + Duration.FromDays(day),
                    Opens + Duration.FromDays(day + month),
                    Edit(month == 1 ? "OIL" : "TEA", month, quantity < 0 ? null : quantity));
                if (answer.Succeeded)
                    plan = answer.Value;
                else
                    Assert.All(answer.Reasons, f => Assert.StartsWith("DRP315", f.Code, StringComparison.Ordinal));
                Assert.Equal(before.Versions, plan.Versions.Take(before.Version));
                Assert.Equal(plan.Lines, DemandPlanHistory.LinesAt(plan, plan.Version));
                Assert.Equal(plan.Status, plan.Versions[^1].Status);
                Assert.Equal(Enumerable.Range(1, plan.Version), plan.Versions.Select(v => v.Number));
            }
        });

    [Fact]
    public void The_drawing_in_the_documentation_is_the_table()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Drp.sln")))
            root = Path.GetDirectoryName(root)!;
        var page = File.ReadAllText(Path.Combine(root, "docs", "forecasting", "demand-plans.md"));
        Assert.Contains("```mermaid\n" + DemandPlanMachine.ToMermaid() + "```", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
