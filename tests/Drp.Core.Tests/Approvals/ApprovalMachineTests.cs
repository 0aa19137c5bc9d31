using NodaTime;

namespace Drp.Approvals;

public class ApprovalMachineTests
{
    private readonly ApprovalWorld _world = new();

    [Fact]
    public void Two_steps_approve_the_content_with_its_hash_only()
    {
        var request = _world.Submit(ApprovalWorld.TwoSteps);
        Assert.Equal(["bm1", "bm2"], ApprovalWorld.Waiting(request));
        request = _world.Done(request, ApprovalAction.Approve, "bm2");
        Assert.Equal(["rm"], ApprovalWorld.Waiting(request));
        request = _world.Done(request, ApprovalAction.Approve, "rm");
        Assert.Equal(ApprovalStatus.Approved, request.Status);
        Assert.True(request.Approves(ApprovalHash.Of(ApprovalWorld.Content())));
        Assert.False(request.Approves(ApprovalHash.Of(ApprovalWorld.Content(5000.01m))));
    }

    [Fact]
    public void A_condition_leaves_a_step_out()
    {
        var request = _world.Done(_world.Submit(ApprovalWorld.TwoSteps, content: ApprovalWorld.Content(4999.99m)), ApprovalAction.Approve, "bm1");
        Assert.Equal(ApprovalStatus.Approved, request.Status);
    }

    [Fact]
    public void A_second_decision_on_one_version_loses_cleanly()
    {
        var seen = _world.Submit(ApprovalWorld.TwoSteps);
        var first = _world.Done(seen, ApprovalAction.Approve, "bm1");
        var late = ApprovalMachine.Apply(
            first, new ApprovalCommand { Action = ApprovalAction.Reject, Version = seen.Version, ContentHash = seen.ContentHash, Reason = "no" }, ApprovalWorld.Person("bm2"), _world.Context);
        Assert.Contains("DRP5010", ApprovalWorld.Codes(late));
        Assert.Same(first, late.Request);
    }

    [Fact]
    public void One_cent_more_leaves_it_unapproved_and_a_change_voids_the_decisions()
    {
        var request = _world.Done(_world.Done(_world.Submit(ApprovalWorld.TwoSteps), ApprovalAction.Approve, "bm1"), ApprovalAction.Approve, "rm");
        var changed = ApprovalMachine.Apply(
            request,
            new ApprovalCommand { Action = ApprovalAction.Change, Version = request.Version, Content = ApprovalWorld.Content(5000.01m) with { LastEditor = "bm1" } },
            ApprovalWorld.Person("bm1"),
            _world.Context).Request;
        Assert.Equal(ApprovalStatus.Void, changed.Status);
        Assert.False(changed.Approves(request.ContentHash));
        Assert.All(changed.Decisions, decision => Assert.True(decision.Void));

        var again = _world.Done(changed, ApprovalAction.Resubmit, "sales");
        Assert.Equal((ApprovalStatus.Open, 2), (again.Status, again.Round));
        Assert.Equal(["bm2"], ApprovalWorld.Waiting(again));
    }

    [Fact]
    public void The_content_that_was_seen_has_to_be_the_one_that_is()
    {
        var request = _world.Submit(ApprovalWorld.TwoSteps);
        var blind = ApprovalMachine.Apply(
            request, new ApprovalCommand { Action = ApprovalAction.Approve, Version = request.Version, ContentHash = "other" }, ApprovalWorld.Person("bm1"), _world.Context);
        Assert.Equal(["DRP5012"], ApprovalWorld.Codes(blind));
    }

    [Fact]
    public void A_refusal_lists_every_reason()
    {
        var request = _world.Submit(ApprovalWorld.TwoSteps, proposer: "bm1");
        var wrong = ApprovalMachine.Apply(
            request, new ApprovalCommand { Action = ApprovalAction.Reject, Version = 99, ContentHash = "x" }, ApprovalWorld.Person("bm1"), _world.Context);
        Assert.Equal(["DRP5010", "DRP5012", "DRP5013", "DRP5014", "DRP5016"], ApprovalWorld.Codes(wrong));
    }

    [Fact]
    public void Counts_shares_and_all_ask_for_different_people()
    {
        ApprovalDefinition With(StepRule rule, int count = 1, decimal share = 1m) => ApprovalWorld.TwoSteps with
        {
            Steps = [new ApprovalStep { Code = "s", Rule = rule, Count = count, Share = share, Approvers = [ApproverRule.HasRole("manager", "branch"), ApproverRule.HasRole("finance", "branch")] }],
        };
        Assert.Equal(2, _world.Submit(With(StepRule.Count, 2)).Stage!.Needed);
        Assert.Equal(2, _world.Submit(With(StepRule.Share, share: 0.5m)).Stage!.Needed);
        var request = _world.Submit(With(StepRule.All));
        Assert.Equal(3, request.Stage!.Needed);
        request = _world.Done(request, ApprovalAction.Approve, "bm1");
        Assert.Equal(["DRP5013", "DRP5015"], ApprovalWorld.Codes(_world.Do(request, ApprovalAction.Approve, "bm1")));
        request = _world.Done(_world.Done(request, ApprovalAction.Approve, "bf"), ApprovalAction.Approve, "bm2");
        Assert.Equal(ApprovalStatus.Approved, request.Status);
    }

    [Fact]
    public void Too_few_people_go_up_the_tree_and_never_make_a_step_weaker()
    {
        var definition = ApprovalWorld.TwoSteps with
        {
            Steps = [new ApprovalStep { Code = "s", Rule = StepRule.Count, Count = 3, Approvers = [ApproverRule.HasRole("manager", "branch")] }],
        };
        Assert.Equal(["bm1", "bm2", "rm"], ApprovalWorld.Waiting(_world.Submit(definition)));
        var stuck = _world.Submit(definition with { Steps = [definition.Steps[0] with { Count = 9 }] });
        Assert.True(stuck.Stage!.Stuck);
        Assert.Equal(ApprovalStatus.Open, stuck.Status);
        Assert.Equal(["bm1", "bm2", "rm", "ceo"], ApprovalWorld.Waiting(stuck));
    }

    [Fact]
    public void An_amount_chain_climbs_to_the_first_who_may()
    {
        var definition = ApprovalWorld.TwoSteps with
        {
            Steps =
            [
                new ApprovalStep
                {
                    Code = "chain",
                    Rule = StepRule.Chain,
                    Chain =
                    [
                        new ChainRung { Approver = ApproverRule.HasRole("manager", "branch"), UpTo = 10_000m },
                        new ChainRung { Approver = ApproverRule.HasRole("manager", "region"), UpTo = 100_000m },
                        new ChainRung { Approver = ApproverRule.HasRole("manager", "headquarters") },
                    ],
                },
            ],
        };
        var small = _world.Done(_world.Submit(definition, content: ApprovalWorld.Content(10_000m)), ApprovalAction.Approve, "bm1");
        Assert.Equal(ApprovalStatus.Approved, small.Status);
        var middle = _world.Done(_world.Submit(definition, content: ApprovalWorld.Content(10_000.01m)), ApprovalAction.Approve, "bm1");
        Assert.Equal("chain/2", middle.Stage!.Code);
        Assert.Equal(ApprovalStatus.Approved, _world.Done(middle, ApprovalAction.Approve, "rm").Status);

        var limited = definition with { Steps = [definition.Steps[0] with { Chain = [.. definition.Steps[0].Chain.Take(2)] }] };
        var refused = ApprovalMachine.Submit(limited, "R", ApprovalWorld.Content(100_000.01m), ApprovalWorld.Person("sales"), _world.Context);
        Assert.Equal(["DRP5018"], ApprovalWorld.Codes(refused));
    }

    [Fact]
    public void Nothing_is_approved_because_no_step_applies()
    {
        var definition = ApprovalWorld.TwoSteps with { Steps = [ApprovalWorld.TwoSteps.Steps[1]] };
        var small = ApprovalMachine.Submit(definition, "R", ApprovalWorld.Content(1m), ApprovalWorld.Person("sales"), _world.Context);
        Assert.Equal(["DRP5018"], ApprovalWorld.Codes(small));
        Assert.Equal(ApprovalStatus.Approved, _world.Submit(definition with { ApproveWithoutSteps = true }, content: ApprovalWorld.Content(1m)).Status);
    }

    [Fact]
    public void Escalation_comes_on_the_minute_and_a_finished_approval_ignores_the_clock()
    {
        var request = _world.Submit(ApprovalWorld.TwoSteps);
        _world.Clock.Advance(Duration.FromHours(20) - Duration.FromMinutes(1));
        Assert.Same(request, ApprovalMachine.Tick(request, _world.Context).Request);
        _world.Clock.Advance(Duration.FromMinutes(1));
        var reminded = ApprovalMachine.Tick(request, _world.Context);
        Assert.Equal([ApprovalEventKind.Reminded], reminded.Events.Select(e => e.Kind));
        Assert.Equal(["bm1", "bm2"], reminded.Events[0].Tell);
        _world.Clock.Advance(Duration.FromHours(4) - Duration.FromMinutes(1));
        Assert.Empty(ApprovalMachine.Tick(reminded.Request, _world.Context).Events);
        _world.Clock.Advance(Duration.FromMinutes(1));
        var escalated = ApprovalMachine.Tick(reminded.Request, _world.Context);
        Assert.Equal([ApprovalEventKind.Escalated], escalated.Events.Select(e => e.Kind));
        Assert.Equal(["bm1", "bm2", "rm"], ApprovalWorld.Waiting(escalated.Request));
        Assert.Equal(_world.Clock.GetCurrentInstant() + Duration.FromHours(24), escalated.Request.Stage!.DueAt);

        var step2 = _world.Done(escalated.Request, ApprovalAction.Approve, "rm");
        Assert.Equal(["ceo"], ApprovalWorld.Waiting(step2));
        var finished = _world.Done(step2, ApprovalAction.Approve, "ceo");
        _world.Clock.Advance(Duration.FromDays(365));
        Assert.Same(finished, ApprovalMachine.Tick(finished, _world.Context).Request);
        Assert.Null(finished.NextTimer);
    }

    [Fact]
    public void At_the_top_of_the_tree_time_runs_out_without_an_approval()
    {
        var request = _world.Submit(ApprovalWorld.TwoSteps);
        for (int i = 0; i < 2; i++)
        {
            _world.Clock.Advance(Duration.FromHours(24));
            request = ApprovalMachine.Tick(request, _world.Context).Request;
        }

        _world.Clock.Advance(Duration.FromHours(24));
        var stuck = ApprovalMachine.Tick(request, _world.Context);
        Assert.Equal([ApprovalEventKind.Stuck], stuck.Events.Select(e => e.Kind));
        Assert.Equal(["admin"], stuck.Events[0].Tell);
        Assert.Equal(ApprovalStatus.Open, stuck.Request.Status);
        Assert.Null(stuck.Request.NextTimer);
        Assert.Equal(ApprovalStatus.Open, _world.Done(stuck.Request, ApprovalAction.Approve, "ceo").Status);
    }

    [Fact]
    public void Send_back_voids_what_came_after_and_keeps_it_in_the_history()
    {
        var request = _world.Done(_world.Submit(ApprovalWorld.TwoSteps), ApprovalAction.Approve, "bm1");
        Assert.Equal(["DRP5017"], ApprovalWorld.Codes(_world.Do(request, ApprovalAction.SendBack, "rm", step: "region")));
        var back = _world.Done(request, ApprovalAction.SendBack, "rm", step: "branch");
        Assert.Equal("branch", back.Stage!.Code);
        Assert.Equal(["bm1", "bm2"], ApprovalWorld.Waiting(back));
        Assert.Equal([true, false], back.Decisions.Select(d => d.Void));

        var returned = _world.Done(back, ApprovalAction.SendBack, "bm1");
        Assert.Equal(ApprovalStatus.Returned, returned.Status);
        Assert.Equal(ApprovalStatus.Open, _world.Done(returned, ApprovalAction.Resubmit, "sales").Status);
    }

    [Fact]
    public void Only_the_proposer_recalls_and_a_rejection_is_final()
    {
        var request = _world.Submit(ApprovalWorld.TwoSteps);
        Assert.Equal(["DRP5013"], ApprovalWorld.Codes(_world.Do(request, ApprovalAction.Recall, "bm1")));
        Assert.Equal(ApprovalStatus.Recalled, _world.Done(request, ApprovalAction.Recall, "sales").Status);
        var rejected = _world.Done(request, ApprovalAction.Reject, "bm1");
        Assert.Equal(["DRP5011"], ApprovalWorld.Codes(_world.Do(rejected, ApprovalAction.Resubmit, "sales")));
    }

    [Fact]
    public void A_delegate_decides_on_its_days_and_for_one_person_only()
    {
        _world.Delegations.Add(new Delegation { Id = "d", From = "bm1", To = "deputy", ValidFrom = new LocalDate(2024, 2, 29), ValidTo = new LocalDate(2024, 3, 1) });
        _world.Delegations.Add(new Delegation { Id = "e", From = "rm", To = "deputy", ValidFrom = new LocalDate(2024, 2, 29), ValidTo = new LocalDate(2024, 3, 9) });
        var request = _world.Submit(ApprovalWorld.TwoSteps);
        var decided = _world.Done(request, ApprovalAction.Approve, "deputy");
        Assert.Equal(("deputy", "bm1"), (decided.Decisions[0].ActorId, decided.Decisions[0].OnBehalfOf));
        Assert.Contains("DRP5015", ApprovalWorld.Codes(_world.Do(decided, ApprovalAction.Approve, "deputy")));

        _world.Clock.Advance(Duration.FromDays(1));
        Assert.Contains("DRP5013", ApprovalWorld.Codes(_world.Do(request, ApprovalAction.Approve, "deputy")));
    }

    [Fact]
    public void A_stuck_step_is_reassigned_by_an_administrator_who_decides_nothing()
    {
        _world.Roles.RemoveAll(role => role.Role == "manager");
        var stuck = _world.Submit(ApprovalWorld.TwoSteps);
        Assert.True(stuck.Stage!.Stuck);
        Assert.Contains("DRP5013", ApprovalWorld.Codes(_world.Do(stuck, ApprovalAction.Approve, "admin")));
        Assert.Contains("DRP5014", ApprovalWorld.Codes(_world.Do(stuck, ApprovalAction.Reassign, "admin", to: "sales")));
        var given = _world.Done(stuck, ApprovalAction.Reassign, "admin", to: "rf");
        Assert.False(given.Stage!.Stuck);
        Assert.Equal(["rf"], ApprovalWorld.Waiting(given));
    }

    [Fact]
    public void A_request_survives_json_byte_by_byte()
    {
        var request = _world.Done(_world.Submit(ApprovalWorld.TwoSteps), ApprovalAction.Approve, "bm1");
        string json = ApprovalJson.Write(request);
        Assert.Equal(json, ApprovalJson.Write(ApprovalJson.ReadRequest(json)));
        Assert.Equal(ApprovalStatus.Approved, _world.Done(ApprovalJson.ReadRequest(json), ApprovalAction.Approve, "rm").Status);
    }

    [Fact]
    public void Simulation_says_who_would_have_to_approve()
    {
        var preview = ApprovalMachine.Simulate(ApprovalWorld.TwoSteps, ApprovalWorld.Content(4000m), ApprovalWorld.Person("bm1"), _world.Context);
        Assert.Equal([("branch", true, "always"), ("region", false, "not amount >= 5000")], preview.Steps.Select(s => (s.Code, s.Applies, s.Why)));
        Assert.Equal(["bm2"], preview.Steps[0].People.Select(p => p.ActorId));
    }
}
