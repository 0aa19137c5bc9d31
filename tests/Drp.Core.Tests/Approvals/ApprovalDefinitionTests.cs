using NodaTime;

namespace Drp.Approvals;

public class ApprovalDefinitionTests
{
    [Fact]
    public void A_definition_survives_json_and_unknown_members_are_refused()
    {
        string json = ApprovalJson.Write(ApprovalWorld.TwoSteps);
        Assert.Equal(json, ApprovalJson.Write(ApprovalJson.ReadDefinition(json)));
        Assert.Equal("DRP5019", Assert.Throws<DrpInputException>(() => ApprovalJson.ReadDefinition(json.Replace("\"code\"", "\"cod\"", StringComparison.Ordinal))).Code);
        Assert.Equal("DRP5019", Assert.Throws<DrpInputException>(() => ApprovalJson.ReadDefinition("{}")).Code);
    }

    [Fact]
    public void Every_fault_of_a_definition_is_listed()
    {
        var definition = ApprovalWorld.TwoSteps with
        {
            Version = 0,
            When = new ApprovalCondition { Operator = ConditionOperator.In, Field = "x" },
            Steps =
            [
                new ApprovalStep { Code = "a/b" },
                new ApprovalStep { Code = "c", Rule = StepRule.Share, Share = 1.5m, Approvers = [new ApproverRule()], RemindBefore = Duration.FromHours(1) },
                new ApprovalStep { Code = "c", Rule = StepRule.Chain, Chain = [new ChainRung { Approver = ApproverRule.Named("x") }, new ChainRung { Approver = ApproverRule.Named("y"), UpTo = 5m }] },
            ],
        };
        Assert.Equal(9, ApprovalDefinitions.Check(definition).Count);
    }

    [Fact]
    public void The_newest_version_of_the_highest_priority_is_chosen()
    {
        var day = new LocalDate(2024, 2, 29);
        var content = ApprovalWorld.Content();
        ApprovalDefinition Make(string code, int version, int priority, LocalDate? from = null, ApprovalCondition? when = null) =>
            ApprovalWorld.TwoSteps with { Code = code, Version = version, Priority = priority, ValidFrom = from ?? new LocalDate(2024, 1, 1), When = when };
        ApprovalDefinition[] all =
        [
            Make("b", 1, 5), Make("a", 1, 5), Make("a", 2, 5), Make("a", 3, 5, day.PlusDays(1)),
            Make("z", 1, 9, when: ApprovalCondition.Where("type", ConditionOperator.In, "listing")),
        ];
        Assert.Equal(("a", 2), ApprovalDefinitions.Choose(all, content, day) is { } d ? (d.Code, d.Version) : default);
        Assert.Equal("z", ApprovalDefinitions.Choose(all, ApprovalWorld.Content(kind: "listing"), day)!.Code);
        Assert.Null(ApprovalDefinitions.Choose(all, content with { SubjectKind = "other" }, day));
    }

    [Fact]
    public void Conditions_compare_like_with_like()
    {
        var fields = new Dictionary<string, FieldValue> { ["amount"] = 10m, ["type"] = "display", ["urgent"] = true, ["from"] = "2024-02-29" };
        bool Holds(ApprovalCondition condition) => condition.Holds(fields);
        Assert.True(Holds(ApprovalCondition.Where("amount", ConditionOperator.AtLeast, 10.00m)));
        Assert.False(Holds(ApprovalCondition.Where("amount", ConditionOperator.Greater, 10m)));
        Assert.False(Holds(ApprovalCondition.Where("amount", ConditionOperator.Equal, "10")));
        Assert.True(Holds(ApprovalCondition.Where("missing", ConditionOperator.NotEqual, 1m)));
        Assert.False(Holds(ApprovalCondition.Where("missing", ConditionOperator.Less, 1m)));
        Assert.True(Holds(ApprovalCondition.Where("from", ConditionOperator.Less, "2024-03-01")));
        Assert.True(Holds(ApprovalCondition.All(
            ApprovalCondition.Where("type", ConditionOperator.In, "listing", "display"), ApprovalCondition.Not(ApprovalCondition.Where("urgent", ConditionOperator.Equal, false)))));
        Assert.Equal(
            "type in ('listing', 'display') and (amount > 5 or urgent = true)",
            ApprovalCondition.All(
                ApprovalCondition.Where("type", ConditionOperator.In, "listing", "display"),
                ApprovalCondition.Any(ApprovalCondition.Where("amount", ConditionOperator.Greater, 5m), ApprovalCondition.Where("urgent", ConditionOperator.Equal, true))).ToString());
    }
}
