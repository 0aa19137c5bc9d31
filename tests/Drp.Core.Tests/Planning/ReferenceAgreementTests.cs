using Drp.Reference;

namespace Drp.Planning;

/// <summary>The engine and the reference, which another mind wrote from the rules, give the same plan.</summary>
public sealed class ReferenceAgreementTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("basic", 1, 300)]
    [InlineData("all but expiry", 1, 1000)]
    public void The_unconstrained_plans_agree(string features, int from, int count)
    {
        RandomKnobs knobs = features switch
        {
            "basic" => RandomKnobs.Basic,
            "all but expiry" => RandomKnobs.All with { Expiry = false },
            _ => RandomKnobs.All,
        };
        var differences = new List<string>();
        for (int seed = from; seed < from + count && differences.Count < 10; seed++)
        {
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed, knobs);
            if (ReferenceComparison.FirstDifference(snapshot, RandomSnapshots.Options(seed, knobs), pegs: false, PlanKind.Unconstrained) is { } difference)
            {
                differences.Add($"seed {seed}: {difference}");
            }
        }

        output.WriteLine(string.Join(Environment.NewLine, differences));
        Assert.Empty(differences);
    }
}
