using Drp.Reference;

namespace Drp.Planning;

/// <summary>The engine's pull and the reference's agree on orders and records, to the last digit.</summary>
public sealed class ReferenceComparisonTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_pull_of_goods_that_do_not_expire_is_the_same(int seed)
    {
        RandomKnobs knobs = RandomKnobs.All with { Expiry = false };
        PlanOptions options = RandomSnapshots.Options(seed, knobs);
        options.Constrained = false;

        string? difference = ReferenceComparison.FirstDifference(
            RandomSnapshots.Create(seed, knobs), options, false, PlanKind.Unconstrained);

        Assert.True(difference is null, $"seed {seed}: {difference}");
    }
}
