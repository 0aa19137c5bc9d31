using System.Text;
using Drp.Inventory.Policies;

namespace Drp.Planning;

/// <summary>
/// Every collected case of planning in one table: its id, and pass or the reason in one line. Runs the tests that hold the
/// cases and reads what they say; the table is in the output and in planning-cases.txt beside the tests.
/// </summary>
public sealed class PlanningCaseTableTests(ITestOutputHelper output)
{
    private static readonly string[] Files =
        ["lot_sizing.json", "inventory_policy.json", "drp_netting.json", "fair_share_deployment.json", "forecast_consumption.json", "atp.json"];

    [Fact]
    public void Every_case_passes_or_says_why_not()
    {
        var said = new Lines();
        Run(() => new LotSizingCases(said).Golden_cases_of_lot_sizing());
        Run(() => new GoldenCaseTests(said).Every_case_passes_or_says_why_its_convention_is_not_offered());
        Run(() => new ReferenceCaseTests(said).Netting_cases_by_the_engine());
        Run(() => new FairShareCases(said).Golden_cases_of_fair_share_and_deployment());
        Run(() => new ForecastConsumptionCases(said).Golden_cases_of_forecast_consumption());
        Run(() => new AvailableToPromiseTests(said).Golden_cases_of_available_to_promise());
        Run(() => new PromisingTests(said).Golden_cases_of_availability_against_a_plan());
        ILookup<string, string> verdicts = said.Verdicts();
        var table = new StringBuilder();
        int passed = 0, notMet = 0;
        var failed = new List<string>();
        foreach (string file in Files)
        {
            foreach (Drp.Planning.GoldenCase item in Drp.Planning.GoldenCase.Load(file))
            {
                // A case may be met by one test and lie outside the scope of another.
                string verdict = verdicts[item.Id].FirstOrDefault(v => v.StartsWith("FAIL", StringComparison.Ordinal))
                    ?? verdicts[item.Id].FirstOrDefault(v => v.StartsWith("pass", StringComparison.Ordinal))
                    ?? verdicts[item.Id].FirstOrDefault() ?? "FAIL no test runs it";
                passed += verdict.StartsWith("pass", StringComparison.Ordinal) ? 1 : 0;
                notMet += verdict.StartsWith("not met", StringComparison.Ordinal) ? 1 : 0;
                if (verdict.StartsWith("FAIL", StringComparison.Ordinal))
                {
                    failed.Add($"{item.Id}: {verdict}");
                }

                table.Append($"{item.Id,-42} {verdict}\n");
            }
        }

        table.Append($"{passed} pass, {notMet} not met by design, {failed.Count} fail\n");
        output.WriteLine(table.ToString());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "planning-cases.txt"), table.ToString());
        Assert.Empty(failed);
    }

    /// <summary>A test that fails has said which case did.</summary>
    private static void Run(Action test)
    {
        try
        {
            test();
        }
#pragma warning disable CA1031 // the table says what failed
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private sealed class Lines : ITestOutputHelper
    {
        private readonly StringBuilder text = new();

        public string Output => text.ToString();

        public void Write(string message) => text.Append(message);

        public void Write(string format, params object[] args) => text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, format, args);

        public void WriteLine(string message) => text.Append(message).Append('\n');

        public void WriteLine(string format, params object[] args) =>
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, format, args).Append('\n');

        public ILookup<string, string> Verdicts() => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => line.Contains(' ', StringComparison.Ordinal))
            .ToLookup(static line => line[..line.IndexOf(' ', StringComparison.Ordinal)], static line => line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim());
    }
}
