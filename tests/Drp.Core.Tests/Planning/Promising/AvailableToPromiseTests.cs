using System.Text.Json;
using CsCheck;

namespace Drp.Planning;

public class AvailableToPromiseTests(ITestOutputHelper output)
{
    private delegate void Kernel(long opening, ReadOnlySpan<long> receipts, ReadOnlySpan<long> commitments, Span<long> result);

    [Fact]
    public void Golden_cases_of_available_to_promise()
    {
        var table = new CaseTable(output);
        foreach (var c in GoldenCase.Load("atp.json"))
        {
            switch (c.Id)
            {
                case "atp-jde-catp":
                    table.Run(c, () =>
                    {
                        var (opening, receipts, orders) = (c.Q4("opening_available"), c.Q4s("receipts"), c.Q4s("orders"));
                        Same(c, "cumulative_atp", Run(AvailableToPromise.Cumulative, opening, receipts, orders));
                        Discrete(c, Run(AvailableToPromise.Discrete, opening, receipts, orders));
                        var ending = new long[8];
                        AvailableToPromise.ProjectWithForecast(opening, receipts, orders, c.Q4s("forecast"), c.In.GetProperty("planning_fence_after_period").GetInt32(), ending);
                        Same(c, "ending_available", ending);
                    });
                    break;
                case "atp-stevenson-pumps":
                case "atp-lot75":
                    table.Run(c, () =>
                    {
                        var (opening, orders, forecast) = (c.Q4("opening_on_hand"), c.Q4s("customer_orders"), c.Q4s("forecast"));
                        var need = new long[orders.Length];
                        var stock = opening;
                        for (var t = 0; t < need.Length; t++)
                        {
                            var demand = Math.Max(orders[t], forecast[t]);
                            need[t] = Math.Max(0, demand - Math.Max(0, stock));
                            stock = Math.Max(0, stock) - demand;
                        }

                        var schedule = new long[need.Length];
                        LotPolicies.FixedQuantities(need, c.Q4("lot_size"), FixedQuantityOverflow.Multiples, schedule);
                        Same(c, "mps", schedule);
                        var projected = new long[need.Length];
                        AvailableToPromise.ProjectWithForecast(opening, schedule, orders, forecast, 0, projected);
                        Same(c, "projected_on_hand", projected);
                        Discrete(c, Run(AvailableToPromise.Discrete, opening, schedule, orders));
                    });
                    break;
                case "atp-oracle-backward":
                    table.Run(c, () =>
                    {
                        var net = Run(AvailableToPromise.PeriodNet, 0, c.Q4s("supply"), c.Q4s("demand"));
                        Same(c, "period_net", net);
                        AvailableToPromise.ConsumeBackward(net);
                        Same(c, "atp", net);
                        Same(c, "projected_on_hand", Run(AvailableToPromise.Project, 0, c.Q4s("supply"), c.Q4s("demand")));
                    }, "backward consumption without accumulation");
                    break;
                case "atp-d365-step1":
                case "atp-d365-step2":
                case "atp-d365-step3":
                    table.Run(c, () =>
                    {
                        Same(c, "projected_on_hand", Run(AvailableToPromise.Project, c.Q4("on_hand"), c.Q4s("scheduled_supply"), c.Q4s("scheduled_demand")));
                        Same(c, "atp", Run(AvailableToPromise.Cumulative, c.Q4("on_hand"), c.Q4s("scheduled_supply"), c.Q4s("scheduled_demand")));
                    });
                    break;
                case "atp-erpnet-1":
                    table.Run(c, () =>
                    {
                        var events = c.In.GetProperty("events").EnumerateArray().ToArray();
                        long[] receipts = [.. events.Select(e => GoldenCase.ToQ4(e.GetProperty("start").GetDecimal() + e.GetProperty("receipt").GetDecimal()))];
                        long[] issues = [.. events.Select(e => GoldenCase.ToQ4(e.GetProperty("issue").GetDecimal()))];
                        Same(c, "end_quantity", Run(AvailableToPromise.Project, c.Q4("physical_on_hand"), receipts, issues));
                        Assert.Equal(GoldenCase.ToQ4(c.Out.GetProperty("atp").GetDecimal()), Run(AvailableToPromise.Cumulative, c.Q4("physical_on_hand"), receipts, issues)[0]);
                    }, "events as buckets");
                    break;
                default: table.Run(c, () => Assert.Fail("unknown case")); break;
            }
        }

        table.AssertNoFailure();
    }

    [Fact]
    public void Cumulative_atp_never_promises_what_a_later_commitment_needs() =>
        (from opening in Gen.Long[0, 100]
         from receipts in Gen.Frequency((2, Gen.Const(0L)), (1, Gen.Long[1, 100])).Array[12]
         from orders in Gen.Long[0, 40].Array[12]
         from bucket in Gen.Int[0, 11]
         select (opening, receipts, orders, bucket)).Sample((opening, receipts, orders, bucket) =>
        {
            var atp = Run(AvailableToPromise.Cumulative, opening, receipts, orders);
            var projected = Run(AvailableToPromise.Project, opening, receipts, orders);
            if (atp.Zip(atp.Skip(1)).Any(pair => pair.First > pair.Second)) return false;

            // Taking all of it in its bucket leaves no later bucket worse than it was or below zero; one more would.
            var taken = Math.Max(0, atp[bucket]);
            var after = projected.Select((p, t) => t >= bucket ? p - taken : p).Skip(bucket).ToArray();
            return taken == 0 || (after.Min() == 0 && after.All(p => p >= 0));
        });

    [Fact]
    public void Backward_consumption_conserves_the_sum_and_leaves_no_surplus_before_a_shortage() =>
        Gen.Long[-50, 50].Array[1, 15].Sample(values =>
        {
            var atp = values.ToArray();
            AvailableToPromise.ConsumeBackward(atp);
            for (var t = 0; t < atp.Length; t++)
                if (atp[t] < 0 && atp[..t].Any(v => v > 0)) return false;
            return atp.Sum() == values.Sum();
        });

    [Fact]
    public void Discrete_atp_accumulates_to_the_projected_stock_before_each_receipt()
    {
        // 80 on hand, 60 received in buckets 3 and 6: worked in docs/planning/promising.md.
        var atp = Run(AvailableToPromise.Discrete, 80, [0, 0, 60, 0, 0, 60], [30, 25, 30, 10, 0, 35]);
        Assert.Equal([25L, 0, 20, 0, 0, 25], atp);
        AvailableToPromise.Accumulate(atp);
        Assert.Equal([25L, 25, 45, 45, 45, 70], atp);
    }

    [Fact]
    public void A_shortage_behind_a_receipt_is_taken_from_earlier_surplus()
    {
        long[] receipts = [0, 10, 0], orders = [5, 10, 20];
        var discrete = Run(AvailableToPromise.Discrete, 30, receipts, orders);
        Assert.Equal([25L, -20, 0], discrete);
        AvailableToPromise.ConsumeBackward(discrete);
        Assert.Equal([5L, 0, 0], discrete);
        Assert.Equal([5L, 5, 5], Run(AvailableToPromise.Cumulative, 30, receipts, orders));
    }

    [Fact]
    public void Allocated_atp_stays_within_the_quota_and_the_stock()
    {
        var atp = Run(AvailableToPromise.Cumulative, 100, [0, 0, 50], [0, 0, 0]);
        var allocated = new long[3];
        AvailableToPromise.Allocated(atp, [40, 0, 80], [10, 0, 15], allocated);
        Assert.Equal([30L, 30, 95], allocated);
        AvailableToPromise.Allocated(atp, [40, 0, 300], [10, 0, 15], allocated);
        Assert.Equal([30L, 30, 150], allocated);

        // Used later than it is granted: the quota looks ahead as the stock does.
        AvailableToPromise.Allocated(atp, [40, 0, 0], [0, 0, 25], allocated);
        Assert.Equal([15L, 15, 15], allocated);
    }

    [Fact]
    public void Earliest_bucket_and_split_promise()
    {
        long[] atp = [25, 25, 45, 45, 45, 70];
        Assert.Equal(2, AvailableToPromise.EarliestBucket(atp, 40));
        Assert.Equal(4, AvailableToPromise.EarliestBucket(atp, 40, 4));
        Assert.Equal(-1, AvailableToPromise.EarliestBucket(atp, 71));
        var parts = new long[6];
        Assert.Equal(10, AvailableToPromise.Split(atp, 80, 1, parts));
        Assert.Equal([0L, 25, 20, 0, 0, 25], parts);
    }

    private static long[] Run(Kernel kernel, long opening, long[] receipts, long[] commitments)
    {
        var result = new long[receipts.Length];
        kernel(opening, receipts, commitments, result);
        return result;
    }

    private static void Same(GoldenCase c, string field, long[] actual) => Assert.Equal(GoldenCase.Quantities(c.Out.GetProperty(field)), actual);

    /// <summary>An array per bucket, or only the buckets with a receipt by number.</summary>
    private static void Discrete(GoldenCase c, long[] actual)
    {
        var expected = c.Out.GetProperty("discrete_atp");
        if (expected.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(GoldenCase.Quantities(expected), actual);
            return;
        }

        foreach (var entry in expected.EnumerateObject())
            Assert.Equal(GoldenCase.ToQ4(entry.Value.GetDecimal()), actual[int.Parse(entry.Name, System.Globalization.CultureInfo.InvariantCulture) - 1]);
    }
}
