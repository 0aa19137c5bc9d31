using Drp.Reference;

namespace Drp.Planning;

/// <summary>The published netting cases, by the reference and by the engine.</summary>
public sealed class ReferenceCaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Netting_cases_by_the_reference() => Run(s => [.. ReferencePlanner.Plan(s).Records()]);

    [Fact]
    public void Netting_cases_by_the_engine() => Run(s => [.. ReferenceComparison.Engine.Plan(s).Records()]);

    private void Run(Func<PlanningSnapshot, IReadOnlyList<PointRecord>> plan)
    {
        var table = new CaseTable(output);
        foreach (GoldenCase item in GoldenCase.Load("drp_netting.json"))
        {
            PlanningSnapshot? snapshot = NettingCases.Snapshot(item, out string? reason);
            table.Run(item, snapshot is null ? null : () => NettingCases.Check(item, plan(snapshot)), reason);
        }

        table.AssertNoFailure();
    }
}
