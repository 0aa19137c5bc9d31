using Drp.Planning;

namespace Drp.Forecasting;

/// <summary>Turns forecasts into the demand that a planning snapshot reads. Pure; safe to call from any thread.</summary>
public static class ForecastPlanningExtensions
{
    /// <summary>
    /// A forecast as rows for a snapshot: the base in one layer, the uplift of planned promotions in layers of their own, each
    /// under its promotion's code. In each layer the running total is rounded (half away from zero), so that what rounding
    /// takes in one period it gives back in a later one; periods that come to nothing have no row.
    /// </summary>
    /// <param name="result">The forecast; its series needs a start date.</param>
    /// <param name="series">The series that it was made from.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="location">The location that sells.</param>
    /// <param name="scale">Decimal places of the item's quantity, 0 to 4. Default 0.</param>
    /// <returns>The rows, the base first, then by promotion (ordinal), each by date.</returns>
    /// <exception cref="ArgumentException">The forecast has no dates: give the series a start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not 0 to 4.</exception>
    public static IReadOnlyList<ForecastDemand> ToForecastDemand(
        this ForecastResult result, DemandSeries series, string item, string location, int scale = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentException.ThrowIfNullOrEmpty(item);
        ArgumentException.ThrowIfNullOrEmpty(location);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 4);
        if (result.Dates.Count != result.Forecast.Count)
        {
            throw new ArgumentException($"The forecast of '{result.Key}' has no dates; give its series a start.", nameof(result));
        }

        var layers = new SortedDictionary<string, decimal[]>(StringComparer.Ordinal);
        decimal[] rest = [.. result.Forecast];
        for (int h = 0; h < result.PromotionUplift.Count; h++)
        {
            rest[h] -= result.PromotionUplift[h];
            Share(result, series, h, layers);
        }

        var rows = new List<ForecastDemand>();
        Add(null, rest);
        foreach ((string promotion, decimal[] uplift) in layers)
        {
            Add(promotion, uplift);
        }

        return rows;

        void Add(string? promotion, decimal[] quantities)
        {
            (decimal running, decimal given) = (0, 0);
            for (int h = 0; h < quantities.Length; h++)
            {
                running += quantities[h];
                decimal quantity = Math.Max(0, decimal.Round(running, scale, MidpointRounding.AwayFromZero) - given);
                given += quantity;
                if (quantity > 0)
                {
                    rows.Add(new ForecastDemand
                    {
                        Item = item, Location = location, Date = result.Dates[h], Quantity = quantity, Promotion = promotion,
                    });
                }
            }
        }
    }

    /// <summary>A period's uplift, shared by its promotions as each adds to the base.</summary>
    private static void Share(ForecastResult result, DemandSeries series, int h, SortedDictionary<string, decimal[]> layers)
    {
        Dictionary<string, decimal> parts = series.Promotions
            .Where(promotion => promotion.Period == series.Sales.Count + h)
            .Join(result.Cleaning.Uplifts, static p => p.Code, static u => u.Code, static (_, u) => u, StringComparer.Ordinal)
            .GroupBy(static uplift => uplift.Code, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Sum(static u => (decimal)(u.Factor - 1)), StringComparer.Ordinal);
        decimal all = parts.Values.Sum();
        foreach ((string promotion, decimal part) in parts.Where(_ => all != 0))
        {
            if (!layers.TryGetValue(promotion, out decimal[]? layer))
            {
                layers.Add(promotion, layer = new decimal[result.Forecast.Count]);
            }

            layer[h] += result.PromotionUplift[h] * part / all;
        }
    }
}
