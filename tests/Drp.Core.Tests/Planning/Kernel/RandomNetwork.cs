using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>Random snapshots of mostly plain items, with everything that the kernel has to see: mixed and deep lead times,
/// calendars, firm transfers, orders that consume, negative and very large quantities, several shapes.</summary>
internal sealed class RandomNetwork(int seed, bool prompt)
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    private readonly Random random = new(seed);
    private readonly List<(string Code, string? Parent)> places = [("DC", null)];
    private PlanningSnapshotBuilder builder = null!;
    private int codes;

    /// <param name="seed">The seed.</param>
    /// <param name="prompt">Without lead times, so that few orders would have had to ship in the past.</param>
    public static PlanningSnapshot Make(int seed, bool prompt = false) => new RandomNetwork(seed, prompt).Make();

    private PlanningSnapshot Make()
    {
        BucketCalendar buckets = random.Next(4) switch
        {
            0 => BucketCalendar.Daily(Monday, random.Next(1, 40)),
            1 => BucketCalendar.Telescoping(Monday, random.Next(1, 9), random.Next(1, 6), random.Next(0, 3)),
            _ => BucketCalendar.Weekly(Monday, random.Next(1, 30)),
        };
        LocalDate asOf = buckets.Start.PlusDays(random.Next(buckets.Buckets[0].Days));
        builder = new PlanningSnapshotBuilder(asOf, buckets)
            .Add(new WorkingCalendar { Code = "five days" })
            .Add(new WorkingCalendar { Code = "tuesdays", Weekdays = [IsoDayOfWeek.Tuesday], Closed = [Monday.PlusDays(1), Monday.PlusDays(-6)] });
        for (int i = random.Next(1, 12); i > 0; i--)
        {
            places.Add(($"P{i:00}", places[random.Next(places.Count)].Code));
        }

        foreach ((string code, _) in places)
        {
            builder.Add(new Location { Code = code, ReceivingCalendar = Calendar(), ShippingCalendar = Calendar() });
        }

        bool sharedLanes = random.Next(3) == 0;
        if (sharedLanes)
        {
            AddRoutes(null, _ => true, 1);
        }

        int items = random.Next(1, 41);
        for (int i = 0; i < items; i++)
        {
            Item($"I{i:000}", asOf, buckets, sharedLanes);
        }

        return builder.Build();
    }

    private void Item(string item, LocalDate asOf, BucketCalendar buckets, bool sharedLanes)
    {
        int scale = random.Next(5);
        decimal unit = Q4.Unit(scale) / 10_000m;
        // Around 2^52 ten-thousandths rounding by reciprocals ends, and exact integers take over.
        decimal size = random.Next(6) switch { 0 => 400_000_000_000m, 1 => 60_000_000_000m, 2 => 1m, _ => 50m } * unit;
        builder.Add(new Item { Code = item, BaseUnit = "pc", Scale = scale });
        bool hasLeaves = random.Next(4) > 0;
        HashSet<string> held = [.. places.Where(p => hasLeaves || p.Parent is null or "DC").Select(p => p.Code)];
        foreach (string place in held)
        {
            int point = builder.AddPoint(new StockingPoint
            {
                Item = item,
                Location = place,
                SafetyStock = SafetyStockPolicy.Of(random.Next(2) * Quantity(size, unit)),
                LotSizing = random.Next(60) == 0 ? new LotSizingPolicy.PeriodOrderQuantity { Buckets = 2 } : LotSizingPolicy.LotForLot,
                Fences = random.Next(20) == 0 ? new PlanningFences { DemandDays = 9 } : null,
            });
            builder.Add(new StockBatch { Item = item, Location = place, Quantity = (random.Next(5) == 0 ? -1 : random.Next(4)) * Quantity(size, unit) });
            Demand(item, place, point, asOf, buckets, size, unit);
        }

        if (!sharedLanes)
        {
            AddRoutes(item, held.Contains, unit);
        }
    }

    private void Demand(string item, string place, int point, LocalDate asOf, BucketCalendar buckets, decimal size, decimal unit)
    {
        int days = Period.DaysBetween(buckets.Start, buckets.End) + 12;
        for (int n = random.Next(40); n > 0; n--)
        {
            builder.AddForecast(point, buckets.Start.PlusDays(random.Next(days) - 5), (long)(Quantity(size, unit) * Q4.One));
        }

        if (random.Next(6) == 0)
        {
            builder.Add(new SalesOrderDemand { Code = $"S{++codes}", Item = item, Location = place, Due = asOf.PlusDays(random.Next(30) - 4), Quantity = unit + Quantity(size, unit) });
            builder.Add(new ForecastDemand { Item = item, Location = place, Date = asOf.PlusDays(random.Next(9)), Quantity = Quantity(size, unit), Promotion = "spring" });
        }

        for (int n = random.Next(3); n > 0; n--)
        {
            builder.Add(new ScheduledSupply
            {
                Code = $"R{++codes}",
                Item = item,
                To = place,
                From = places[random.Next(places.Count)].Code,
                Quantity = unit + Quantity(size, unit),
                Ship = asOf.PlusDays(random.Next(20) - 15),
                Due = asOf.PlusDays(random.Next(days) - 3),
                Status = (SupplyStatus)random.Next(3),
            });
        }
    }

    private void AddRoutes(string? item, Func<string, bool> isHeld, decimal unit)
    {
        foreach ((string place, string? parent) in places.Where(p => isHeld(p.Code)))
        {
            var lead = new LeadTime { Transit = random.Next(random.Next(8) == 0 ? 90 : 9), Loading = random.Next(2), GoodsIn = random.Next(2) };
            lead = prompt ? LeadTime.None : lead;
            decimal multiple = unit * random.Next(5) switch { 0 => 0, 1 => 1, 2 => 12, 3 => random.Next(1, 100_000), _ => 1_000_003 };
            decimal minimum = unit * (random.Next(2) == 0 ? 0 : random.Next(1, 500));
            builder.Add(parent is null
                ? new SupplySource { Code = $"{item}<{place}", Item = item, Supplier = "maker", To = place, LeadTime = lead, Multiple = multiple, Minimum = minimum }
                : new Lane { Code = $"{item}<{place}", Item = item, From = parent, To = place, LeadTime = lead, Multiple = multiple, Minimum = minimum });
        }
    }

    private string? Calendar() => random.Next(6) switch { 0 => "five days", 1 => "tuesdays", _ => null };

    private decimal Quantity(decimal size, decimal unit) => decimal.Floor((decimal)random.NextDouble() * size / unit) * unit;
}
