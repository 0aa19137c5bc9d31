using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§5: the level in force at each bucket.</summary>
internal static class SafetyStocks
{
    public static decimal[] Levels(SafetyStockPolicy policy, TimeAxis axis, decimal[] rate, decimal unit) => policy switch
    {
        SafetyStockPolicy.Fixed level => [.. Enumerable.Repeat(level.Quantity, axis.Count)],
        SafetyStockPolicy.Seasonal seasonal => [.. Enumerable.Range(0, axis.Count).Select(b => Season(seasonal, axis.FirstDay(b)))],
        SafetyStockPolicy.DaysOfCover cover => [.. Enumerable.Range(0, axis.Count).Select(b => Cover(cover.Days, b, axis, rate, unit))],
        SafetyStockPolicy.DdmrpBuffer => new decimal[axis.Count],
        _ => throw new NotSupportedException($"The reference does not plan {policy.GetType().Name}."),
    };

    private static decimal Season(SafetyStockPolicy.Seasonal seasonal, LocalDate day) =>
        seasonal.Seasons.FirstOrDefault(s => s.From <= day && day <= s.To)?.Quantity ?? seasonal.Otherwise;

    /// <summary>The requirements of the days that follow the bucket (reading 11), past-due shipments left out.</summary>
    private static decimal Cover(int days, int bucket, TimeAxis axis, decimal[] rate, decimal unit)
    {
        Fraction sum = Fraction.Zero;
        LocalDate day = axis.LastDay(bucket);
        for (int i = 0; i < days; i++)
        {
            day = day.PlusDays(1);
            int of = axis.BucketOf(day) ?? axis.Count - 1;
            sum += new Fraction(1, axis.Days(of)) * Fraction.Of(rate[of]);
        }

        return sum.Ceiling(unit);
    }
}
