using static Drp.Inventory.Policies.Derive;

namespace Drp.Inventory.Policies;

/// <summary>
/// Order quantities where the price falls with the quantity. Pure; safe to call from any thread. Source: Hadley and
/// Whitin (1963), ch. 2; Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed., ch. 3.4.
/// </summary>
public static class QuantityDiscounts
{
    private const string Source = "Hadley & Whitin (1963), ch. 2; Snyder & Shen, ch. 3.4";

    /// <summary>All-units discount: the price of the reached band holds for the whole order.</summary>
    /// <param name="input">Demand, costs and price breaks.</param>
    /// <returns>The quantity of least total cost, purchases included, with its band; the lower band on a tie.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range; DRP3107: the breaks are out of order.</exception>
    public static OrderQuantityResult AllUnits(DiscountInput input)
    {
        var (k, rate, holding) = Read(input);
        (double Q, double Cost, int Band)? best = null;
        for (var band = 0; band < input.Prices.Count; band++)
        {
            double price = (double)input.Prices[band].UnitPrice, from = (double)input.Prices[band].FromQuantity;
            // Beyond the next break the lower price holds for everything, so this band need not look past its start.
            var q = Math.Max(Math.Sqrt(2 * k * rate / (holding * price)), from);
            if (band + 1 < input.Prices.Count && q >= (double)input.Prices[band + 1].FromQuantity)
                continue;
            var cost = price * rate + k * rate / q + holding * price * q / 2;
            if (best is null || cost < best.Value.Cost)
                best = (q, cost, band);
        }

        return Result(input, best!.Value, "least c·λ + K·λ/Q + i·c·Q/2 over the bands, the price c of the reached band for all units");
    }

    /// <summary>Incremental discount: each band's price holds for the units inside that band only.</summary>
    /// <param name="input">Demand, costs and price breaks.</param>
    /// <returns>The quantity of least total cost, purchases included, with its band; the lower band on a tie.</returns>
    /// <exception cref="DrpInputException">DRP3101: a number is outside its range; DRP3107: the breaks are out of order.</exception>
    public static OrderQuantityResult Incremental(DiscountInput input)
    {
        var (k, rate, holding) = Read(input);
        (double Q, double Cost, int Band)? best = null;
        var fixedPart = 0d;
        for (var band = 0; band < input.Prices.Count; band++)
        {
            double price = (double)input.Prices[band].UnitPrice, from = (double)input.Prices[band].FromQuantity;
            if (band > 0)
                fixedPart += ((double)input.Prices[band - 1].UnitPrice - price) * from;
            var q = Math.Sqrt(2 * (k + fixedPart) * rate / (holding * price));
            // The average price is continuous, so no optimum lies on a break; a band without its own root has none.
            if (q < from || (band + 1 < input.Prices.Count && q >= (double)input.Prices[band + 1].FromQuantity))
                continue;
            var cost = price * rate + (k + fixedPart) * rate / q + holding * price * q / 2 + holding * fixedPart / 2;
            if (best is null || cost < best.Value.Cost)
                best = (q, cost, band);
        }

        return Result(input, best!.Value, "least c_j·λ + (K+b_j)·λ/Q + i·c_j·Q/2 + i·b_j/2, b_j = Σ(c_{k−1}−c_k)·q_k over the bands to j");
    }

    private static OrderQuantityResult Result(DiscountInput input, (double Q, double Cost, int Band) best, string formula) => new()
    {
        OrderQuantity = ComputedQuantity.RoundUp(best.Q, input.Scale, new Derivation
        {
            Subject = "order quantity with price breaks",
            Formula = formula,
            Source = Source,
            Inputs =
            [
                Value("λ", input.DemandRate, "demand per unit of time"),
                Value("K", (double)input.OrderCost, "cost of one order"),
                Value("i", (double)input.HoldingRate, "holding cost as a share of the price"),
                .. input.Prices.Select((p, n) => Value(
                    FormattableString.Invariant($"c{n}"),
                    (double)p.UnitPrice,
                    FormattableString.Invariant($"price from {p.FromQuantity}"))),
            ],
            Steps = [Value("band", best.Band, "price band of least cost, from 0")],
        }),
        CostPerTime = best.Cost,
        CycleTime = best.Q / input.DemandRate,
        PriceBand = best.Band,
    };

    private static (double K, double Rate, double Holding) Read(DiscountInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Prices);
        var check = new PolicyInputCheck("a quantity discount")
            .Positive("DemandRate", input.DemandRate)
            .Positive("OrderCost", input.OrderCost)
            .Positive("HoldingRate", input.HoldingRate)
            .Scale(input.Scale)
            .Require(input.Prices.Count > 0, "DRP3107", "Prices is empty; give at least one price, from quantity 0.");
        for (var i = 0; i < input.Prices.Count; i++)
        {
            var price = input.Prices[i];
            check.Positive(FormattableString.Invariant($"Prices[{i}].UnitPrice"), price.UnitPrice);
            check.Require(
                i == 0 ? price.FromQuantity == 0 : price.FromQuantity > input.Prices[i - 1].FromQuantity,
                "DRP3107",
                FormattableString.Invariant($"Prices[{i}] starts at {price.FromQuantity}; breaks start at 0 and ascend."));
            check.Require(
                i == 0 || price.UnitPrice < input.Prices[i - 1].UnitPrice,
                "DRP3107",
                FormattableString.Invariant($"Prices[{i}] is {price.UnitPrice}; a price must be below the one before it."));
        }

        check.ThrowIfAny();
        return ((double)input.OrderCost, input.DemandRate, (double)input.HoldingRate);
    }
}
