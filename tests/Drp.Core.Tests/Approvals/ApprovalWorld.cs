using Drp.Access;
using NodaTime;
using NodaTime.Testing;

namespace Drp.Approvals;

/// <summary>A small channel with people, for the state machine: dealer D1 below branch B1 below region R1 below headquarters.</summary>
internal sealed class ApprovalWorld
{
    public FakeClock Clock { get; } = new(Instant.FromUtc(2024, 2, 29, 9, 0));

    public List<Delegation> Delegations { get; } = [];

    public List<(string Node, string Level, string Role, string Actor)> Roles { get; } =
    [
        ("B1", "branch", "manager", "bm1"), ("B1", "branch", "manager", "bm2"), ("B1", "branch", "finance", "bf"),
        ("R1", "region", "manager", "rm"), ("R1", "region", "finance", "rf"),
        ("HQ", "headquarters", "manager", "ceo"), ("HQ", "headquarters", "administrator", "admin"),
    ];

    public ApprovalContext Context => new()
    {
        Now = Clock.GetCurrentInstant(),
        Today = Clock.GetCurrentInstant().InUtc().Date,
        Delegations = Delegations,
        Chain = [.. new[] { ("D1", "dealer"), ("B1", "branch"), ("R1", "region"), ("HQ", "headquarters") }.Select(node => new ApprovalNode
        {
            NodeId = node.Item1,
            Level = node.Item2,
            Holders = Roles.Where(r => r.Node == node.Item1).GroupBy(r => r.Role, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(r => r.Actor).Order(StringComparer.Ordinal)], StringComparer.Ordinal),
        })],
    };

    public static ApprovalContent Content(decimal amount = 5000m, string kind = "display") => new()
    {
        SubjectKind = "promotion",
        SubjectId = "P1",
        NodeId = "D1",
        Title = "Display fee",
        Amount = amount,
        Currency = "CNY",
        Fields = new Dictionary<string, FieldValue> { ["type"] = kind },
        Json = "{\"amount\":" + amount.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}",
    };

    public static ApprovalDefinition TwoSteps { get; } = new()
    {
        Code = "std",
        Version = 1,
        SubjectKind = "promotion",
        Steps =
        [
            new ApprovalStep
            {
                Code = "branch", Approvers = [ApproverRule.HasRole("manager", "branch")],
                TimeLimit = Duration.FromHours(24), RemindBefore = Duration.FromHours(4),
            },
            new ApprovalStep
            {
                Code = "region", When = ApprovalCondition.Where("amount", ConditionOperator.AtLeast, 5000m),
                Approvers = [ApproverRule.HasRole("manager", "region")],
            },
        ],
    };

    public static Actor Person(string id) => Actor.Person(id);

    public ApprovalRequest Submit(ApprovalDefinition definition, string proposer = "sales", ApprovalContent? content = null)
    {
        var submitted = ApprovalMachine.Submit(definition, "R", content ?? Content(), Person(proposer), Context);
        Assert.Empty(submitted.Reasons);
        return submitted.Request;
    }

    public ApprovalTransition Do(ApprovalRequest request, ApprovalAction action, string actor, string? reason = "because", string? to = null, string? from = null, string? step = null) =>
        ApprovalMachine.Apply(
            request,
            new ApprovalCommand { Action = action, Version = request.Version, ContentHash = request.ContentHash, Reason = reason, To = to, From = from, ToStep = step },
            Person(actor),
            Context);

    public ApprovalRequest Done(ApprovalRequest request, ApprovalAction action, string actor, string? to = null, string? from = null, string? step = null)
    {
        var done = Do(request, action, actor, to: to, from: from, step: step);
        Assert.Equal([], done.Reasons.Select(reason => reason.ToString()));
        return done.Request;
    }

    public static string[] Waiting(ApprovalRequest request) => [.. request.Stage!.Assignments.Select(a => a.ActorId)];

    public static string[] Codes(ApprovalTransition transition) => [.. transition.Reasons.Select(reason => reason.Code)];
}
