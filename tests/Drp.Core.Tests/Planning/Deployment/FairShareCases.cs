using System.Text.Json;

namespace Drp.Planning;

public class FairShareCases(ITestOutputHelper output)
{
    [Fact]
    public void Golden_cases_of_fair_share_and_deployment()
    {
        var table = new CaseTable(output);
        foreach (var c in GoldenCase.Load("fair_share_deployment.json"))
        {
            switch (c.Text("rule"))
            {
                case "A_proportional_to_demand":
                    table.Run(c, () =>
                    {
                        var (totals, _, exact) = Share(c, FairShareRule.ByDemand, c.Q4s("demand"), 10_000);
                        Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("allocation_rounded")), totals);
                        Close(c.Out.GetProperty("allocation_exact"), exact, 1e-9m);
                    });
                    break;
                case "B_equal_percentage_of_target_stock" when c.In.TryGetProperty("demand_after_target", out _):
                    table.Run(c, () =>
                    {
                        var (totals, outcome, exact) = Share(c, FairShareRule.ByTarget, c.Q4s("demand_after_target"), 10_000);
                        Close(c.Out.GetProperty("allocation_exact"), exact, 1e-6m);
                        Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("source_rounded")), totals);
                        Assert.Equal(c.Out.GetProperty("common_ratio").GetDouble(), (double)outcome.Lambda!.Value.Numerator / (double)outcome.Lambda.Value.Denominator, 6);
                    });
                    break;
                case "B_equal_percentage_of_target_stock":
                    table.Run(c, () =>
                    {
                        var (totals, outcome, _) = Share(c, FairShareRule.ByTarget, c.Q4s("demand"), 10_000);
                        Assert.Equal(-1, outcome.SharedTier);
                        Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("confirmed_demand")), totals);
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("remaining_for_push").GetDecimal()), outcome.Left);
                    });
                    break;
                case "percent_of_supply":
                    table.Run(c, () =>
                    {
                        var quotas = new long[1];
                        ClassQuotas.Split(ClassSplit.GivenRatio, c.Q4("supply"), [GoldenCase.ToQ4(c.In.GetProperty("percent").GetProperty("low").GetDecimal())], 10_000, quotas);
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("allocation").GetProperty("low").GetDecimal()), quotas[0]);
                    }, "customer-class split by given ratio");
                    break;
                case "talmud": table.Run(c, () => Divide(c, DivisionRules.Talmud)); break;
                case "uniform_equal_awards": table.Run(c, () => Divide(c, DivisionRules.EqualAwards)); break;
                case "linear_equal_losses": table.Run(c, () => Divide(c, DivisionRules.EqualLosses)); break;
                case "largest_remainder":
                    table.Run(c, () =>
                    {
                        var weights = c.Q4s("weights");
                        var parts = new long[weights.Length];
                        ProportionalSplit.Split(c.Q4("units"), weights, 10_000, parts);
                        Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty("allocation")), parts);
                    });
                    break;
                case "proportional_to_current_demand_with_carry_over": table.Run(c, () => CarryOver(c)); break;
                case "load_building": table.Run(c, () => LoadPackingTests.AssertCase(c)); break;
                default: table.Run(c, () => Assert.Fail("unknown rule")); break;
            }
        }

        table.AssertNoFailure();
    }

    private delegate Int128 Rule(long available, ReadOnlySpan<long> claims, Span<Int128> awards);

    private static void Divide(GoldenCase c, Rule rule)
    {
        var claims = c.Q4s("claims");
        var awards = new Int128[claims.Length];
        var denominator = rule(c.Q4("available"), claims, awards);
        Close(c.Out.GetProperty("allocation"), [.. awards.Select(a => new ExactQuantity { Numerator = a, Denominator = denominator })], 1e-6m);
    }

    private static (long[] Totals, FairShareOutcome Outcome, ExactQuantity[] Exact) Share(GoldenCase c, FairShareRule rule, long[] requests, long unit)
    {
        var totals = new long[requests.Length];
        var exact = new ExactQuantity[requests.Length];
        var outcome = FairShare.Allocate(
            new FairShareInput
            {
                Rule = rule,
                Available = c.Q4("available"),
                Tiers = 1,
                Requests = requests,
                Unit = unit,
                Targets = rule == FairShareRule.ByTarget ? c.Q4s("target_stock") : [],
                Stocks = rule == FairShareRule.ByTarget ? c.Q4s("projected_stock") : [],
            },
            totals, exact);
        return (totals, outcome, exact);
    }

    /// <summary>What was cut is carried over; a period that can't serve all shares by its own demand (the source's rule).</summary>
    private static void CarryOver(GoldenCase c)
    {
        var demand = c.In.GetProperty("demand_by_receiver").EnumerateArray().Select(GoldenCase.Quantities).ToArray();
        var supply = c.Q4s("supply");
        var stock = c.Q4("opening_on_hand");
        var owed = new long[demand.Length];
        var totals = new long[demand.Length];
        for (var t = 0; t < supply.Length; t++)
        {
            stock += supply[t];
            var own = demand.Select(d => d[t]).ToArray();
            var all = own.Zip(owed, (d, o) => d + o).ToArray();
            var asked = all.Sum() <= stock ? all : own;
            FairShare.Allocate(new FairShareInput { Rule = FairShareRule.ByDemand, Available = stock, Tiers = 1, Requests = asked, Unit = 1 }, totals);
            for (var i = 0; i < demand.Length; i++) owed[i] = all[i] - totals[i];
            stock -= totals.Sum();
            Near(c.Out.GetProperty("allocated_total")[t].GetDecimal(), totals.Sum() / 10_000m, 0.001m);
            Near(c.Out.GetProperty("receiver1")[t].GetDecimal(), totals[0] / 10_000m, 0.001m);
            Near(c.Out.GetProperty("receiver5")[t].GetDecimal(), totals[4] / 10_000m, 0.001m);
        }
    }

    private static void Close(JsonElement expected, ExactQuantity[] actual, decimal tolerance)
    {
        var values = GoldenCase.Decimals(expected);
        Assert.Equal(values.Length, actual.Length);
        for (var i = 0; i < values.Length; i++) Near(values[i], actual[i].ToDecimal(), tolerance);
    }

    private static void Near(decimal expected, decimal actual, decimal tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected}, was {actual}");
}
