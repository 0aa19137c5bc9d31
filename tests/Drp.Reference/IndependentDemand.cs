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

        List<List<ForecastRow>> left = [.. Enumerable.Range(0, axis.Count).Select(b => ForecastOf(point, b, rule))];
        foreach ((SalesOrderDemand order, LocalDate date, int bucket) in open)
        {
            Consume(left, order.Quantity, Window(location, rule, date, bucket));
        }

        var requirements = new List<Requirement>();
        foreach ((SalesOrderDemand order, LocalDate date, int bucket) in open)
        {
            requirements.Add(new Requirement
            {
                Kind = RequirementKind.SalesOrder,
                Tier = order.Firm || order.Due < axis.AsOf ? Tier.PastDueAndFirm : Tier.Orders,
                Class = order.PriorityClass,
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

            requirements.AddRange(left[bucket].Where(r => r.Quantity > 0m).Select(r => Forecast(point, bucket, r.Date, r.Quantity, null)));
            requirements.AddRange(
                from row in forecasts[(point.Item, point.Location)]
                where row.Promotion is not null && row.Quantity > 0m && BucketOfForecast(row) == bucket
                select Forecast(point, bucket, row.Date, row.Quantity, row.Promotion));
        }

        return requirements;
    }

    private Requirement Forecast(StockingPoint point, int bucket, LocalDate date, decimal quantity, string? promotion) => new()
    {
        Kind = promotion is null ? RequirementKind.Forecast : RequirementKind.Uplift,
        Tier = Tier.Forecast,
        Class = point.PriorityClass,
        Date = date < axis.AsOf ? axis.AsOf : date,
        Bucket = bucket,
        Code = promotion ?? "",
        Quantity = quantity,
        MinimumLife = point.MinimumRemainingLifeDays,
    };

    /// <summary>Forecast of the first bucket counts from the bucket's own first day, before AsOf too.</summary>
    private int BucketOfForecast(ForecastDemand row) => snapshot.Buckets.IndexOf(row.Date);

    /// <summary>
    /// A bucket's forecast by date: the total, and of the customers' forecasts all (added), or what they are above the
    /// total (inside it): the last of their rows.
    /// </summary>
    private List<ForecastRow> ForecastOf(StockingPoint point, int bucket, ConsumptionOptions rule)
    {
        List<ForecastDemand> rows =
            [.. forecasts[(point.Item, point.Location)].Where(f => f.Promotion is null && BucketOfForecast(f) == bucket)];
        List<ForecastDemand> total = [.. rows.Where(f => f.Customer is null)];
        List<ForecastDemand> customers =
        [
            .. rows.Where(f => f.Customer is not null).OrderBy(f => f.Date).ThenBy(f => f.Customer, StringComparer.Ordinal),
        ];
        List<ForecastRow> counted = [.. total.Select(f => new ForecastRow(f.Date, f.Quantity))];
        decimal inside = rule.CustomerForecastInsideTotal ? total.Sum(f => f.Quantity) : 0m;
        foreach (ForecastDemand row in customers)
        {
            decimal within = Math.Min(inside, row.Quantity);
            inside -= within;
            counted.Add(new ForecastRow(row.Date, row.Quantity - within));
        }

        return [.. counted.OrderBy(r => r.Date)];
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

    /// <summary>Inside a bucket the earliest forecast is consumed first.</summary>
    private static void Consume(List<List<ForecastRow>> left, decimal quantity, List<int> window)
    {
        foreach (ForecastRow row in window.SelectMany(b => left[b]))
        {
            decimal taken = Math.Min(quantity, row.Quantity);
            row.Quantity -= taken;
            quantity -= taken;
        }
    }

    private sealed class ForecastRow(LocalDate date, decimal quantity)
    {
        public LocalDate Date { get; } = date;

        public decimal Quantity { get; set; } = quantity;
    }
}
