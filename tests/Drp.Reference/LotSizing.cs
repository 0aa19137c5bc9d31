using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§4: how much of the future one order covers, before the route's modifiers.</summary>
internal static class LotSizing
{
    /// <param name="policy">The policy.</param>
    /// <param name="needs">Net requirements that stand without new orders, from the bucket of the order on; the first is above zero.</param>
    /// <param name="bucket">The bucket of the order.</param>
    /// <param name="cycleBuckets">Buckets that one order of an order cycle covers; 1 without a cycle.</param>
    /// <param name="withoutOrder">Projected available at the end of the bucket without the order.</param>
    /// <param name="rate">Gross requirements of all buckets, past-due shipments left out.</param>
    /// <param name="axis">The buckets.</param>
    /// <param name="unit">The item's smallest step.</param>
    public static decimal Size(
        LotSizingPolicy policy,
        IReadOnlyList<decimal> needs,
        int bucket,
        int cycleBuckets,
        decimal withoutOrder,
        decimal[] rate,
        TimeAxis axis,
        decimal unit)
    {
        int covered = policy switch
        {
            LotSizingPolicy.PeriodOrderQuantity period => period.Buckets,
            LotSizingPolicy.DaysOfCover cover => DaysCovered(cover.Days, bucket, axis),
            LotSizingPolicy.Dynamic dynamic => DynamicLots.FirstLot(dynamic, needs),
            _ => 1,
        };
        decimal need = needs.Take(Math.Max(covered, cycleBuckets)).Sum();
        return policy switch
        {
            LotSizingPolicy.MinMax upTo => Math.Max(need, upTo.Maximum - withoutOrder),
            LotSizingPolicy.EconomicOrderQuantity economic => Math.Max(need, Economic(economic, rate, unit)),
            _ => Fixed(policy, need),
        };
    }

    /// <summary>A fixed quantity, or the need: all that a past-due order knows (reading 8).</summary>
    public static decimal Fixed(LotSizingPolicy policy, decimal need) => policy switch
    {
        LotSizingPolicy.FixedQuantity { RaiseToNeed: true } lot => Math.Max(need, lot.Quantity),
        LotSizingPolicy.FixedQuantity lot => LotModifiers.RoundUp(need, lot.Quantity),
        _ => need,
    };

    private static int DaysCovered(int days, int bucket, TimeAxis axis)
    {
        LocalDate end = axis.FirstDay(bucket).PlusDays(days);
        return Enumerable.Range(bucket, axis.Count - bucket).TakeWhile(b => axis.FirstDay(b) < end).Count();
    }

    /// <summary>√(2·K·D/h), D the mean requirement per bucket, to the nearest step of the item, half a step up (reading 29).</summary>
    private static decimal Economic(LotSizingPolicy.EconomicOrderQuantity policy, decimal[] rate, decimal unit)
    {
        Fraction square = Fraction.Of(2m * policy.OrderCost) * Fraction.Of(rate.Sum())
            / (Fraction.Of(policy.HoldingCost) * Fraction.Of(rate.Length));
        decimal guess = (decimal)Math.Sqrt((double)square.Numerator / (double)square.Denominator);
        decimal quantity = Math.Max(0m, (decimal.Floor(guess / unit) - 2m) * unit);
        while (Square(quantity + (unit / 2m)) <= square)
        {
            quantity += unit;
        }

        return quantity;
    }

    private static Fraction Square(decimal value) => Fraction.Of(value) * Fraction.Of(value);
}
