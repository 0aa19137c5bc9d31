using Drp.Reference;

namespace Drp.Planning;

/// <summary>
/// The engine and the reference, which another mind wrote from the rules, give the same plan. DRP_REFERENCE_NETWORKS=n tries
/// n networks of each kind.
/// </summary>
public sealed class ReferenceAgreementTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("basic", 1, 100)]
    [InlineData("all but expiry", 1, 200)]
    [InlineData("all", 1, 350)]
    [InlineData("succession", 1, 150)]
    [InlineData("buffers", 1, 150)]
    public void The_unconstrained_plans_agree(string features, int from, int count)
    {
        RandomKnobs knobs = features switch
        {
            "basic" => RandomKnobs.Basic,
            "all but expiry" => RandomKnobs.All with { Expiry = false },
            "succession" => RandomKnobs.All with { Succession = true },
            "buffers" => RandomKnobs.All with { Expiry = false, Buffers = true },
            _ => RandomKnobs.All,
        };
        count = Environment.GetEnvironmentVariable("DRP_REFERENCE_NETWORKS") is { } asked
            ? int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture)
            : count;
        var differences = new List<string>();
        for (int seed = from; seed < from + count && differences.Count < 10; seed++)
        {
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed, knobs);
            PlanOptions options = RandomSnapshots.Options(seed, knobs);
            options.Constrained = false;
            if (ReferenceComparison.FirstDifference(snapshot, options, pegs: false, PlanKind.Unconstrained) is { } difference)
            {
                differences.Add($"seed {seed}: {difference}");
            }
        }

        output.WriteLine(string.Join(Environment.NewLine, differences));
        Assert.Empty(differences);
    }
}
