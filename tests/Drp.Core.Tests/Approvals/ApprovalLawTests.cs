using CsCheck;
using Drp.Access;
using NodaTime;

namespace Drp.Approvals;

/// <summary>No path through approvals lets a proposer approve, or one person fill two places.</summary>
public class ApprovalLawTests
{
    private static readonly string[] People = ["p1", "p2", "p3", "p4", "p5", "p6"];
    private static readonly string[] Nodes = ["D1", "B1", "R1", "HQ"];
    private static readonly string[] Levels = ["dealer", "branch", "region", "headquarters"];

    [Fact]
    public void Random_walks_never_break_the_separation_of_duties() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[10, 60]).Sample((seed, length) => Walk(new Random(seed), length), iter: 3000);

    private static void Walk(Random random, int length)
    {
        string Person() => People[random.Next(People.Length)];
        var roles = Enumerable.Range(0, 10).Select(_ => (Node: random.Next(Nodes.Length), Role: random.Next(3) switch { 0 => "manager", 1 => "finance", _ => "administrator" }, Actor: Person())).ToList();
        var delegations = new List<Delegation>();
        var now = Instant.FromUtc(2024, 2, 29, 9, 0);
        ApprovalContext Context() => new()
        {
            Now = now,
            Today = now.InUtc().Date,
            Delegations = delegations,
            Chain = [.. Nodes.Select((node, i) => new ApprovalNode
            {
                NodeId = node,
                Level = Levels[i],
                Holders = roles.Where(r => r.Node == i).GroupBy(r => r.Role, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(r => r.Actor).Distinct()], StringComparer.Ordinal),
            })],
        };
        Actor Actor() => random.Next(6) == 0 ? Access.Actor.Person(Person(), Person()) : Access.Actor.Person(Person());
        var definition = new ApprovalDefinition { Code = "d", Version = 1, SubjectKind = "k", Steps = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => Step(random, i))] };
        ApprovalContent Content() => new() { SubjectKind = "k", SubjectId = "s", NodeId = "D1", Title = "t", Amount = random.Next(5), Json = "{}", LastEditor = random.Next(3) == 0 ? Person() : null };
        var submitted = ApprovalMachine.Submit(definition, "r", Content(), Actor(), Context());
        if (!submitted.Succeeded)
        {
            return;
        }

        var request = submitted.Request;
        for (int i = 0; i < length; i++)
        {
            var before = request;
            switch (random.Next(8))
            {
                case 0:
                    now += Duration.FromHours(random.Next(30));
                    request = ApprovalMachine.Tick(request, Context()).Request;
                    break;
                case 1:
                    var day = now.InUtc().Date;
                    delegations.Add(new Delegation { Id = $"d{i}", From = Person(), To = Person(), ValidFrom = day, ValidTo = day.PlusDays(1 + random.Next(3)) });
                    break;
                case 2:
                    roles.Add((random.Next(Nodes.Length), random.Next(2) == 0 ? "manager" : "finance", Person()));
                    break;
                default:
                    var action = (ApprovalAction)random.Next(7);
                    action = random.Next(2) == 0 ? ApprovalAction.Approve : action;
                    var actor = Actor();
                    var command = new ApprovalCommand
                    {
                        Action = action,
                        Version = request.Version,
                        ContentHash = request.ContentHash,
                        Reason = "r",
                        To = Person(),
                        From = random.Next(4) == 0 ? null : request.Stage is { Assignments.Count: > 0 } s ? s.Assignments[random.Next(s.Assignments.Count)].ActorId : Person(),
                        ToStep = random.Next(2) == 0 ? definition.Steps[random.Next(definition.Steps.Count)].Code : null,
                        Content = action is ApprovalAction.Change or ApprovalAction.Resubmit ? Content() : null,
                    };
                    var context = Context();
                    var done = ApprovalMachine.Apply(request, command, actor, context);
                    if (done.Succeeded && action <= ApprovalAction.SendBack)
                    {
                        var decision = done.Request.Decisions[before.Decisions.Count];
                        foreach (string person in new[] { decision.ActorId, decision.OnBehalfOf }.OfType<string>())
                        {
                            Assert.DoesNotContain(person, before.Involved);
                            Assert.DoesNotContain(delegations, d => d.To == person && before.Involved.Contains(d.From) && d.HoldsOn(context.Today, "k"));
                        }
                    }

                    request = done.Request;
                    break;
            }

            var places = request.Decisions.Where(d => !d.Void && d.Action == DecisionAction.Approve)
                .SelectMany(d => new[] { d.ActorId, d.OnBehalfOf }.OfType<string>()).ToList();
            Assert.Equal(places.Count, places.Distinct(StringComparer.Ordinal).Count());
            Assert.DoesNotContain(places, request.Involved.Contains);
            Assert.True(request.Version >= before.Version);
            if (request.Status == ApprovalStatus.Approved)
            {
                foreach (var step in definition.Steps.Where(step => step.Rule == StepRule.Count))
                {
                    Assert.True(request.Decisions.Count(d => !d.Void && d.Action == DecisionAction.Approve && d.Step == step.Code) >= step.Count);
                }

                Assert.All(request.Decisions.Where(d => d is { Void: false, Action: DecisionAction.Approve }), d => Assert.Equal(request.ContentHash, d.ContentHash));
            }
        }
    }

    private static ApprovalStep Step(Random random, int index) => new()
    {
        Code = $"s{index}",
        Rule = (StepRule)random.Next(4),
        Count = 1 + random.Next(2),
        Share = 0.5m,
        Approvers =
        [
            random.Next(3) == 0 ? ApproverRule.Named(People[random.Next(People.Length)]) : ApproverRule.HasRole(random.Next(2) == 0 ? "manager" : "finance", random.Next(2) == 0 ? null : Levels[random.Next(Levels.Length)]),
            ApproverRule.HasRole("manager"),
        ],
        TimeLimit = random.Next(2) == 0 ? null : Duration.FromHours(24),
        EscalateTo = random.Next(2) == 0 ? null : "manager",
    };
}
