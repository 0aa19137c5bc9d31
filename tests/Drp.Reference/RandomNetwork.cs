using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>Items, locations, calendars, points and routes.</summary>
internal sealed class RandomNetwork
{
    private readonly Dice dice;
    private readonly RandomKnobs knobs;
    private readonly LocalDate asOf;
    private readonly BucketCalendar buckets;
    private readonly HashSet<(string Item, string Location)> points = [];
    private readonly List<SupplyRoute> routes = [];

    public RandomNetwork(Dice dice, RandomKnobs knobs, LocalDate asOf, BucketCalendar buckets)
    {
        this.dice = dice;
        this.knobs = knobs;
        this.asOf = asOf;
        this.buckets = buckets;
        MakeItems();
        MakeLocations();
        MakePoints();
        MakeRoutes();
    }

    public List<Item> Items { get; } = [];

    public List<Location> Locations { get; } = [];

    public List<WorkingCalendar> Calendars { get; } = [];

    public IReadOnlyList<SupplyRoute> Routes => routes;

    public IEnumerable<(Item Item, Location Location)> Points =>
        from item in Items
        from location in Locations
        where points.Contains((item.Code, location.Code))
        select (item, location);

    public void AddTo(PlanningSnapshotBuilder builder)
    {
        Items.ForEach(i => builder.Add(i));
        Locations.ForEach(l => builder.Add(l));
        Calendars.ForEach(c => builder.Add(c));
        routes.ForEach(r => builder.Add(r));
    }

    private void MakeItems()
    {
        int count = dice.Between(1, knobs.MaximumItems);
        for (int i = 1; i <= count; i++)
        {
            Items.Add(new Item
            {
                Code = $"I{i}",
                BaseUnit = "pc",
                Group = dice.Pick<string?>([null, "G1", "G1", "G2"]),
                Scale = dice.Pick([0, 0, 1, 2, 3]),
                ShelfLifeDays = knobs.Expiry && dice.OneIn(2) ? dice.Between(3, 60) : null,
            });
        }

        for (int i = 0; knobs.Succession && i + 1 < Items.Count; i++)
        {
            int next = Math.Min(Items.Count - 1, i + (dice.OneIn(3) ? 2 : 1));
            if (!dice.OneIn(3) && Items[i].Scale <= Items[next].Scale)
            {
                Items[i] = Items[i] with { Successor = Items[next].Code };
            }
        }

        IsoDayOfWeek[] all = [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)];
        LocalDate week = asOf.PlusDays(dice.Between(-20, 30));
        Calendars.Add(new WorkingCalendar { Code = "C1" });
        Calendars.Add(new WorkingCalendar
        {
            Code = "C2",
            Closed = [.. Enumerable.Range(0, 7).Select(week.PlusDays)],
            Opened = [week.PlusDays(3), week.PlusDays(9)],
        });
        Calendars.Add(new WorkingCalendar { Code = "C3", Weekdays = [.. all.Where(_ => !dice.OneIn(3)), IsoDayOfWeek.Friday] });
        Calendars.Add(new WorkingCalendar { Code = "C4", Weekdays = [IsoDayOfWeek.Tuesday] });
        Calendars.Add(new WorkingCalendar { Code = "C5", Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday], Opened = [week] });
    }

    private string? Calendar(int oneIn, params string[] codes) => knobs.Calendars && dice.OneIn(oneIn) ? dice.Pick(codes) : null;

    private void MakeLocations()
    {
        int levels = dice.Between(1, knobs.MaximumLevels);
        int most = Math.Max(levels, knobs.MaximumPoints / Items.Count);
        int width = 1;
        for (int level = 0; level < levels; level++)
        {
            int room = most - Locations.Count - (levels - level - 1);
            int count = Math.Min(room, dice.Between(1, level == levels - 1 ? Math.Max(width, most / 2) : width));
            for (int i = 1; i <= count; i++)
            {
                Locations.Add(new Location
                {
                    Code = $"L{level}-{i}",
                    Level = level,
                    ReceivingCalendar = Calendar(2, "C1", "C2", "C3"),
                    ShippingCalendar = Calendar(2, "C1", "C2", "C3"),
                    FairShare = dice.Pick(Enum.GetValues<FairShareRule>()),
                    Push = knobs.Push && dice.OneIn(3) ? dice.Pick(Enum.GetValues<PushRule>()) : PushRule.None,
                });
            }

            width += 2;
        }
    }

    private void MakePoints()
    {
        foreach (Item item in Items)
        {
            foreach (Location location in Locations.Where(_ => !dice.OneIn(7)))
            {
                points.Add((item.Code, location.Code));
            }
        }

        points.Add((Items[0].Code, Locations[0].Code));
    }

    private void MakeRoutes()
    {
        foreach (Location to in Locations)
        {
            RoutesOf(to, null, null, dice.OneIn(10) ? 0 : dice.Between(1, 3));
            if (dice.OneIn(3))
            {
                RoutesOf(to, null, dice.Pick(["G1", "G2"]), dice.Between(1, 2));
            }

            foreach (Item item in Items.Where(_ => dice.OneIn(4)))
            {
                RoutesOf(to, item, null, dice.Between(1, 3));
            }
        }
    }

    /// <summary>The routes of one kind into a location: distinct priorities; with quotas only where these always sum to 100.</summary>
    private void RoutesOf(Location to, Item? item, string? group, int count)
    {
        List<Location> above =
            [.. Locations.Where(l => l.Level < to.Level && (item is null || points.Contains((item.Code, l.Code))))];
        List<Item> served = item is not null ? [item] : [.. Items.Where(i => group is null || i.Group == group)];
        served.RemoveAll(i => !points.Contains((i.Code, to.Code)));
        if (item is not null && served.Count == 0)
        {
            return;
        }

        var made = new List<SupplyRoute>();
        List<int> priorities = [.. Enumerable.Range(1, count).OrderBy(_ => dice.Between(0, 1000))];
        for (int i = 0; i < count; i++)
        {
            int scale = item?.Scale ?? 0;
            bool outside = above.Count == 0 || dice.OneIn(5);
            SupplyRoute route = outside
                ? new SupplySource
                {
                    Code = Code(),
                    To = to.Code,
                    Supplier = $"S{dice.Between(1, 3)}",
                    Calendar = Calendar(2, "C1", "C2", "C3"),
                    GuaranteedLifeDays = knobs.Expiry && dice.OneIn(4) ? dice.Between(2, 20) : null,
                }
                : new Lane
                {
                    Code = Code(),
                    To = to.Code,
                    From = dice.Pick(above).Code,
                    TransitCalendar = Calendar(2, "C1", "C2", "C3"),
                };
            made.Add(Modify(route, scale) with { Item = item?.Code, ItemGroup = group, Priority = priorities[i] });
        }

        bool always = made.All(r => r is SupplySource || served.All(i => points.Contains((i.Code, ((Lane)r).From))));
        if (knobs.Quotas && always && made.Count > 0 && dice.OneIn(2))
        {
            int split = dice.Between(1, made.Count);
            decimal left = 100m;
            for (int i = 0; i < split; i++)
            {
                decimal share = i == split - 1 ? left : Math.Min(left, dice.Pick([0m, 10m, 25m, 33.3m, 50m, 60m]));
                made[i] = made[i] with { Quota = share, ValidFrom = null, ValidTo = null };
                left -= share;
            }
        }

        routes.AddRange(made);
    }

    /// <summary>Route codes are not in the order of their making, so that ties by code are real.</summary>
    private string Code()
    {
        string code;
        do
        {
            code = $"R{dice.Between(100, 9999)}";
        }
        while (routes.Exists(r => r.Code == code) || !given.Add(code));

        return code;
    }

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    private SupplyRoute Modify(SupplyRoute route, int scale)
    {
        decimal multiple = knobs.Modifiers && dice.OneIn(3) ? dice.Pick([4m, 5m, 12m, dice.Quantity(scale, 9)]) : 0m;
        decimal minimum = knobs.Modifiers && dice.OneIn(3) ? dice.Quantity(scale, 60) : 0m;
        decimal? maximum = null;
        if (knobs.Modifiers && dice.OneIn(5))
        {
            decimal step = multiple > 0m ? multiple : 1m;
            maximum = Math.Max(LotModifiers.RoundUp(minimum, step), step * dice.Between(2, 20));
        }

        LocalDate? from = null, to = null;
        if (knobs.Validity && dice.OneIn(4))
        {
            from = dice.OneIn(2) ? asOf.PlusDays(dice.Between(-20, 20)) : null;
            to = dice.OneIn(2) ? (from ?? asOf).PlusDays(dice.Between(0, 40)) : null;
        }

        return route with
        {
            LeadTime = knobs.LeadTimes
                ? new LeadTime
                {
                    OrderProcessing = dice.Pick([0, 0, 1, 2]),
                    Loading = dice.Pick([0, 0, 1]),
                    Transit = dice.Pick([0, 1, 1, 2, 3, 5, 10]),
                    Unloading = dice.Pick([0, 0, 1]),
                    GoodsIn = dice.Pick([0, 0, 1, 2]),
                }
                : LeadTime.None,
            Multiple = multiple,
            Minimum = minimum,
            Maximum = maximum,
            OrderCycle = knobs.OrderCycles && dice.OneIn(4) ? dice.Pick(["C1", "C3", "C4", "C5"]) : null,
            ValidFrom = from,
            ValidTo = to,
            CapacityPerBucket = knobs.Capacity && dice.OneIn(5) ? dice.Between(20, 200) : null,
        };
    }

    public LocalDate LastDay => buckets.End.PlusDays(-1);
}
