using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§3: forecast consumed by sales orders, the demand fence, and uplift as a layer of its own.</summary>
internal sealed class IndependentDemand(PlanningSnapshot snapshot, PlanOptions options, Calendars calendars, TimeAxis axis)
{
    private readonly ILookup<(string, string), SalesOrderDemand> orders =
        snapshot.SalesOrders.ToLookup(o => (o.Item, o.Location));

    private readonly ILookup<(string, string), ForecastDemand> forecasts =
        snapshot.Forecasts.ToLookup(f => (f.Item, f.Location));

    public List<Requirement> Of(Item item, StockingPoint point, Location location)
    {
        ConsumptionOptions rule = item.Group is { } group && options.ConsumptionByGroup.TryGetValue(group, out ConsumptionOptions? own)
            ? own
            : options.Consumption;
        List<(SalesOrderDemand Order, LocalDate Date, int Bucket)> open =
        [
            .. from order in orders[(point.Item, point.Location)]
               let date = order.Due < axis.AsOf ? axis.AsOf : order.Due
               let bucket = axis.BucketOf(date)
               where bucket is not null
               orderby order.Due
               select (order, date, bucket.Value),
        ];
        open.Sort((a, b) => a.Order.Due != b.Order.Due
            ? a.Order.Due.CompareTo(b.Order.Due)
            : string.CompareOrdinal(a.Order.Code, b.Order.Code));

        List<decimal> left = [.. Enumerable.Range(0, axis.Count).Select(b => ForecastOf(point, b, rule))];
        foreach ((SalesOrderDemand order, LocalDate date, int bucket) in open)
        {
            Consume(left, order.Quantity, Window(location, rule, date, bucket));
        }

        var requirements = new List<Requirement>();
        foreach ((SalesOrderDemand order, LocalDate date, int bucket) in open)
        {
            bool first = order.Firm || order.Due < axis.AsOf;
            requirements.Add(new Requirement
            {
                Kind = RequirementKind.SalesOrder,
                Tier = first ? Tier.PastDueAndFirm : Tier.Orders,
                Class = first ? 0 : order.PriorityClass,
                Date = date,
                Bucket = bucket,
                Code = order.Code,
                Quantity = order.Quantity,
                MinimumLife = order.MinimumRemainingLifeDays,
            });
        }

        int fence = (point.Fences ?? options.Fences).DemandDays;
        for (int bucket = 0; bucket < axis.Count; bucket++)
        {
            if (axis.FirstDay(bucket) < axis.AsOf.PlusDays(fence))
            {
                continue;
            }

            if (left[bucket] > 0m)
            {
                requirements.Add(Forecast(point, bucket, left[bucket], null));
            }

            requirements.AddRange(
                from row in forecasts[(point.Item, point.Location)]
                where row.Promotion is not null && row.Quantity > 0m && BucketOfForecast(row) == bucket
                group row.Quantity by row.Promotion into promotion
                select Forecast(point, bucket, promotion.Sum(), promotion.Key));
        }

        return requirements;
    }

    private Requirement Forecast(StockingPoint point, int bucket, decimal quantity, string? promotion) => new()
    {
        Kind = promotion is null ? RequirementKind.Forecast : RequirementKind.Uplift,
        Tier = Tier.Forecast,
        Class = point.PriorityClass,
        Date = axis.FirstDay(bucket),
        Bucket = bucket,
        Code = promotion ?? "",
        Quantity = quantity,
        MinimumLife = point.MinimumRemainingLifeDays,
    };

    /// <summary>Forecast of the first bucket counts from the bucket's own first day, before AsOf too.</summary>
    private int BucketOfForecast(ForecastDemand row) => snapshot.Buckets.IndexOf(row.Date);

    /// <summary>The total and the customers' forecasts: the larger of the two (inside the total) or their sum (reading 26).</summary>
    private decimal ForecastOf(StockingPoint point, int bucket, ConsumptionOptions rule)
    {
        List<ForecastDemand> rows =
            [.. forecasts[(point.Item, point.Location)].Where(f => f.Promotion is null && BucketOfForecast(f) == bucket)];
        decimal total = rows.Where(f => f.Customer is null).Sum(f => f.Quantity);
        decimal customers = rows.Where(f => f.Customer is not null).Sum(f => f.Quantity);
        return rule.CustomerForecastInsideTotal ? Math.Max(total, customers) : total + customers;
    }

    /// <summary>Own bucket, then backward, then forward, nearest first.</summary>
    private List<int> Window(Location location, ConsumptionOptions rule, LocalDate date, int bucket)
    {
        LocalDate? first = Reach(location, rule, date, rule.BackwardDays, -1);
        LocalDate? last = Reach(location, rule, date, rule.ForwardDays, 1);
        List<int> window = [bucket];
        for (int b = bucket - 1; b >= 0 && first is { } from && axis.LastDay(b) >= from; b--)
        {
            window.Add(b);
        }

        for (int b = bucket + 1; b < axis.Count && last is { } to && axis.FirstDay(b) <= to; b++)
        {
            window.Add(b);
        }

        return window;
    }

    private LocalDate? Reach(Location location, ConsumptionOptions rule, LocalDate date, int days, int direction)
    {
        bool counted = rule.CountOwnDay && calendars.IsWorkingDay(location.ShippingCalendar, date);
        int steps = counted ? days - 1 : days;
        return steps <= 0 ? null : calendars.WorkingDays(location.ShippingCalendar, date, steps, direction);
    }

    private static void Consume(List<decimal> left, decimal quantity, List<int> window)
    {
        foreach (int bucket in window)
        {
            decimal taken = Math.Min(quantity, left[bucket]);
            left[bucket] -= taken;
            quantity -= taken;
        }
    }
}
