using CsCheck;

namespace Drp.Inventory.Policies;

public class OrderQuantityTests
{
    [Fact]
    public void The_economic_quantity_costs_no_more_than_any_other() =>
        Gen.Select(Gen.Double[1, 5000], Gen.Int[1, 500], Gen.Int[1, 20], Gen.Int[0, 50], Gen.Double[1, 4], Gen.Double[0.3, 3])
            .Sample((rate, order, holding, wait, made, factor) =>
            {
                var input = new OrderQuantityInput
                {
                    DemandRate = rate,
                    OrderCost = order,
                    HoldingCost = holding,
                    BackorderCost = wait == 0 ? null : wait,
                    ProductionRate = made < 1.5 ? null : rate * made,
                };
                var best = EconomicOrderQuantity.Solve(input);
                Assert.True(best.CostPerTime <= EconomicOrderQuantity.CostPerTime(input, best.OrderQuantity.Exact * factor) * (1 + 1e-12));
                Assert.Equal(best.CycleTime * rate, best.OrderQuantity.Exact, 1e-6 * best.OrderQuantity.Exact);
            });

    private static readonly Gen<DiscountInput> Discounts =
        from rate in Gen.Double[10, 5000]
        from order in Gen.Int[1, 200]
        from price in Gen.Int[50, 100]
        from bands in Gen.Int[1, 4]
        from widths in Gen.Int[5, 600].Array[4]
        from falls in Gen.Int[1, 10].Array[4]
        select new DiscountInput
        {
            DemandRate = rate,
            OrderCost = order,
            HoldingRate = 0.25m,
            Prices = [.. Enumerable.Range(0, bands).Select(b => new PriceBreak
            {
                FromQuantity = widths.Take(b).Sum(), UnitPrice = price - falls.Take(b).Sum(),
            })],
        };

    [Fact]
    public void A_discount_quantity_costs_no_more_than_any_on_a_fine_grid() => Discounts.Sample(
        input =>
        {
            var allUnits = QuantityDiscounts.AllUnits(input);
            var incremental = QuantityDiscounts.Incremental(input);
            for (var q = 1; q < 3000; q += 1)
            {
                var band = input.Prices.Count(p => (double)p.FromQuantity <= q) - 1;
                var price = (double)input.Prices[band].UnitPrice;
                Assert.True(allUnits.CostPerTime <= Cost(input, q, price * q) + 1e-6);
                var paid = 0d;
                for (var b = 0; b <= band; b++)
                {
                    var to = b == band ? q : (double)input.Prices[b + 1].FromQuantity;
                    paid += (to - (double)input.Prices[b].FromQuantity) * (double)input.Prices[b].UnitPrice;
                }

                Assert.True(incremental.CostPerTime <= Cost(input, q, paid) + 1e-6);
            }
        },
        iter: 50);

    private static double Cost(DiscountInput input, double q, double paid) =>
        (paid + (double)input.OrderCost) * input.DemandRate / q + (double)input.HoldingRate * (paid / q) * q / 2;

    [Fact]
    public void Breaks_out_of_order_are_refused_all_at_once()
    {
        var refusal = Assert.Throws<DrpInputException>(() => QuantityDiscounts.AllUnits(new DiscountInput
        {
            DemandRate = 1,
            OrderCost = 1,
            HoldingRate = 1,
            Prices = [new() { FromQuantity = 5, UnitPrice = 1 }, new() { FromQuantity = 5, UnitPrice = 2 }],
        }));
        Assert.Equal(["DRP3107", "DRP3107", "DRP3107"], refusal.Faults.Select(f => f.Code));
    }

    private static readonly Gen<JointReplenishmentInput> Families =
        from shared in Gen.Int[1, 300]
        from items in Gen.Select(Gen.Int[0, 200], Gen.Int[1, 30], Gen.Double[0.5, 200]).Array[1, 4]
        select new JointReplenishmentInput
        {
            SharedOrderCost = shared,
            Items = [.. items.Select((i, n) => new JointReplenishmentItem
            {
                Code = $"I{n}", OrderCost = i.Item1, HoldingCost = i.Item2, DemandRate = i.Item3,
            })],
        };

    [Fact]
    public void The_optimal_joint_cycle_is_the_best_of_all_multiples_tried() => Families.Sample(
        input =>
        {
            var best = JointReplenishment.Solve(input);
            foreach (var method in new[] { JointReplenishmentMethod.SilverNearest, JointReplenishmentMethod.SilverBestMultiple })
                Assert.True(best.CostPerTime <= JointReplenishment.Solve(input, method).CostPerTime * (1 + 1e-12));
            var multiples = new int[input.Items.Count];
            void Try(int at)
            {
                if (at == multiples.Length)
                {
                    Assert.True(best.CostPerTime <= JointReplenishment.CostPerTime(input, multiples) * (1 + 1e-12));
                    return;
                }

                for (multiples[at] = 1; multiples[at] <= 9; multiples[at]++)
                    Try(at + 1);
            }

            Try(0);
        },
        iter: 40);

    [Fact]
    public void The_best_multiple_rule_gives_the_cheaper_cycle_of_Silver_1976()
    {
        var family = GoldenCaseMethods.Family(GoldenCase.Load("lot_sizing.json", "ls-jrp-silver-1976").Single());
        var result = JointReplenishment.Solve(family, JointReplenishmentMethod.SilverBestMultiple);
        Assert.Equal([1, 1, 2, 3, 3], result.Lines.Select(l => l.Multiple));
        Assert.Equal(218.2516, result.CostPerTime, 4);
    }
}
