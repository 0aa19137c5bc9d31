namespace Drp.Planning;

/// <summary>The safety stock of a point in every bucket.</summary>
internal static class SafetyLevels
{
    public static void Fill(CompiledPoint point, StockingPoint record, TimeAxis axis, ReadOnlySpan<long> gross, long unit, Span<long> levels)
    {
        switch (record.SafetyStock)
        {
            case SafetyStockPolicy.Fixed:
                levels.Fill(point.Safety);
                break;
            case SafetyStockPolicy.Seasonal seasonal:
                Seasonal(seasonal, axis, levels);
                break;
            case SafetyStockPolicy.DaysOfCover cover:
                DaysOfCover(cover.Days, axis, gross, unit, levels);
                break;
            default:
                levels.Clear();
                break;
        }
    }

    private static void Seasonal(SafetyStockPolicy.Seasonal policy, TimeAxis axis, Span<long> levels)
    {
        for (int t = 0; t < levels.Length; t++)
        {
            NodaTime.LocalDate day = DayNumber.ToDate(axis.FirstDay(t));
            decimal level = policy.Otherwise;
            foreach (SafetyStockPolicy.Season season in policy.Seasons)
            {
                if (season.From <= day && day <= season.To)
                {
                    level = season.Quantity;
                    break;
                }
            }

            _ = Q4.TryFrom(level, out levels[t]);
        }
    }

    /// <summary>Each bucket's requirements are spread evenly over its days; the sum is rounded up once, exactly.</summary>
    private static void DaysOfCover(int days, TimeAxis axis, ReadOnlySpan<long> gross, long unit, Span<long> levels)
    {
        int last = levels.Length - 1;
        for (int t = 0; t <= last; t++)
        {
            int left = days;
            long whole = 0;
            Int128 numerator = 0, denominator = 1;
            for (int u = t + 1; u <= last && left > 0; u++)
            {
                int length = axis.Start[u + 1] - axis.Start[u];
                if (left >= length)
                {
                    whole += gross[u];
                    left -= length;
                }
                else
                {
                    (numerator, denominator) = ((Int128)gross[u] * left, length);
                    left = 0;
                }
            }

            if (left > 0)
            {
                (numerator, denominator) = ((Int128)gross[last] * left, axis.Start[last + 1] - axis.Start[last]);
            }

            Int128 exact = ((Int128)whole * denominator) + numerator;
            levels[t] = checked((long)(ExactMath.CeilingDivide(exact, denominator * unit) * unit));
        }
    }
}
