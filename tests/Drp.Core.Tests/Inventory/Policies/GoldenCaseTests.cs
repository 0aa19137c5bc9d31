using System.Text;

namespace Drp.Inventory.Policies;

/// <summary>
/// Every collected case of inventory policies and of the order-quantity family. The table in the output names each case
/// with "pass", or in one line what of it is not offered here; a difference fails.
/// </summary>
public class GoldenCaseTests(ITestOutputHelper output)
{
    private static IEnumerable<GoldenCase> Cases =>
    [
        .. GoldenCase.Load("inventory_policy.json"),
        .. GoldenCase.Load("lot_sizing.json", "ls-eoq", "ls-epq", "ls-allunits", "ls-incremental", "ls-jrp"),
    ];

    [Fact]
    public void Every_case_passes_or_says_why_its_convention_is_not_offered()
    {
        var table = new StringBuilder();
        var failed = 0;
        var count = 0;
        foreach (var golden in Cases)
        {
            count++;
            var (actual, remark) = GoldenCaseMethods.Run(golden);
            var differences = golden.Differences(actual, remark is null ? [] : GoldenCaseMethods.LotPlanFields);
            failed += differences.Count > 0 ? 1 : 0;
            var verdict = differences.Count > 0 ? "FAIL " + string.Join("; ", differences)
                : remark is null ? "pass" : $"pass ({remark})";
            table.AppendLine($"{golden.Id,-36} {verdict}");
        }

        output.WriteLine(table.ToString());
        Assert.Equal(47, count);
        Assert.True(failed == 0, table.ToString());
    }
}
