using System.Globalization;
using Drp.Reference;

namespace Drp.Planning;

/// <summary>
/// The constrained plans of the engine and of the reference are the same. DRP_AGREEMENT_FROM and DRP_AGREEMENT_COUNT set the
/// seeds of a long run, DRP_AGREEMENT_FEATURES names one set of features.
/// </summary>
public sealed class ConstrainedAgreementTests(ITestOutputHelper output)
{
    private static readonly RandomKnobs Plain = new()
    {
        Capacity = false,
        Push = false,
        Quotas = false,
        OrderCycles = false,
        Expiry = false,
        NegativeStock = false,
    };

    [Theory]
    [InlineData("plain", 6)]
    [InlineData("quotas and cycles", 8)]
    [InlineData("capacity", 10)]
    [InlineData("push", 8)]
    [InlineData("all but expiry", 8)]
    [InlineData("expiry", 12)]
    [InlineData("expiry and push", 10)]
    [InlineData("all", 12)]
    [InlineData("all, succession and buffers", 10)]
    [InlineData("buffers", 6)]
    public void Orders_and_records_are_the_same(string features, int count) => Compare(features, count, pegs: false, PlanKind.Constrained);

    [Fact]
    public void Pegs_are_the_same() => Compare("all, succession and buffers", 8, pegs: true, PlanKind.Unconstrained, PlanKind.Constrained);

    private void Compare(string features, int count, bool pegs, params PlanKind[] kinds)
    {
        if (Environment.GetEnvironmentVariable("DRP_AGREEMENT_FEATURES") is { } wanted && wanted != (pegs ? "pegs" : features))
        {
            return;
        }

        RandomKnobs knobs = Knobs(features);
        int from = Number("DRP_AGREEMENT_FROM", 1);
        count = Number("DRP_AGREEMENT_COUNT", count);
        var differences = new List<string>();
        for (int seed = from; seed < from + count; seed++)
        {
            PlanningSnapshot snapshot = RandomSnapshots.Create(seed, knobs);
            PlanOptions options = RandomSnapshots.Options(seed, knobs);
            if (ReferenceComparison.FirstDifference(snapshot, options, pegs, kinds) is { } difference)
            {
                differences.Add($"seed {seed}: {difference}");
            }
        }

        output.WriteLine($"{differences.Count} of {count} differ");
        output.WriteLine(string.Join(Environment.NewLine, differences.Take(20)));
        Assert.Empty(differences);
    }

    internal static RandomKnobs Knobs(string features) => features switch
    {
        "plain" => Plain,
        "quotas and cycles" => Plain with { Quotas = true, OrderCycles = true },
        "capacity" => Plain with { Capacity = true, NegativeStock = true },
        "push" => Plain with { Push = true },
        "expiry" => Plain with { Expiry = true },
        "expiry and push" => Plain with { Expiry = true, Push = true },
        "all" => RandomKnobs.All,
        "all, succession and buffers" => RandomKnobs.All with { Succession = true, Buffers = true },
        "buffers" => RandomKnobs.All with { Expiry = false, Buffers = true },
        "all but expiry" => RandomKnobs.All with { Expiry = false },
        _ => throw new ArgumentOutOfRangeException(nameof(features), features, "Unknown features."),
    };

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
