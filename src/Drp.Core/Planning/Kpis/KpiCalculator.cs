namespace Drp.Planning;

/// <summary>Works out the KPIs of a plan from its records, orders and pegging.</summary>
internal sealed class KpiCalculator(PlannedRun run, PlanKind kind)
{
    private readonly SnapshotCompiler compiler = new(run.Snapshot, run.Options);

    private TimeAxis Axis => compiler.Axis;

    private int Days => Axis.Horizon - Axis.AsOf;

    public PlanKpis Whole()
    {
        var sum = new KpiSum();
        Each((item, _, point) => sum.Add(item.Item, point, customersOnly: true));
        return sum.Result(kind, Days);
    }

    public IReadOnlyList<PlanKpis> By(KpiDimension dimension)
    {
        bool customersOnly = dimension is KpiDimension.Item or KpiDimension.ItemGroup;
        var sums = new SortedDictionary<Key, KpiSum>();
        Each((item, location, point) =>
        {
            Key key = dimension switch
            {
                KpiDimension.Location => new Key(location, null, null),
                KpiDimension.ItemGroup => new Key(null, item.Item.Group ?? "", null),
                KpiDimension.Item => new Key(null, null, item.Item.Code),
                KpiDimension.LocationAndItemGroup => new Key(location, item.Item.Group ?? "", null),
                _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No such dimension."),
            };
            if (!sums.TryGetValue(key, out KpiSum? sum))
            {
                sums.Add(key, sum = new KpiSum());
            }

            sum.Add(item.Item, point, customersOnly);
        });
        return
        [
            .. sums.Select(s => s.Value.Result(kind, Days) with { Location = s.Key.Location, ItemGroup = s.Key.Group, Item = s.Key.Item }),
        ];
    }

    private void Each(Action<CompiledItem, string, KpiPoint> add)
    {
        for (int i = 0; i < run.Snapshot.Items.Length; i++)
        {
            CompiledItem item = compiler.Compile(i);
            if (item.Points.Length == 0)
            {
                continue;
            }

            var planned = new PlannedItem(run.Plan, kind, item);
            PointPegs[] pegs = planned.Pegs(Axis);
            for (int p = 0; p < item.Points.Length; p++)
            {
                add(item, item.Block.Points[item.Points[p].Row].Location, Point(planned, p, pegs[p]));
            }
        }
    }

    private KpiPoint Point(PlannedItem planned, int p, PointPegs pegs)
    {
        ReadOnlySpan<long> projected = planned.Projected(p);
        Int128 stockDays = 0;
        long stockout = 0;
        for (int t = 0; t < projected.Length; t++)
        {
            int days = Axis.Start[t + 1] - Axis.FirstDay(t);
            stockDays += (Int128)Math.Max(0, projected[t]) * days;
            stockout += projected[t] < 0 ? days : 0;
        }

        long purchases = 0;
        foreach (PulledOrder order in planned.Orders[p])
        {
            purchases += run.Plan.Names.RouteFromOutside(order.Route) ? order.Quantity : 0;
        }

        (long demand, long onTime, long late, Orders orders) = Service(pegs);
        return new KpiPoint
        {
            Demand = demand,
            OnTime = onTime,
            Late = late,
            Ordered = orders.Quantity,
            OrderedOnTime = orders.OnTime,
            Lines = orders.Lines,
            LinesOnTime = orders.LinesOnTime,
            Gross = ExactMath.Sum(planned.Gross(p)),
            StockStart = Math.Max(0, planned.Item.Block.Opening(planned.Item.Points[p].Row)),
            StockDays = stockDays,
            StockEnd = Math.Max(0, projected[^1]),
            StockoutDays = stockout,
            Waste = ExactMath.Sum(planned.Expired(p)),
            Orders = planned.Orders[p].Count,
            PastDue = planned.Orders[p].Count(o => o.Ship < Axis.AsOf),
            Purchases = purchases,
        };
    }

    /// <summary>Which of the customers' requirements is served when: in its bucket or before is on time.</summary>
    private static (long Demand, long OnTime, long Late, Orders Orders) Service(PointPegs pegs)
    {
        var served = new long[pegs.Requirements.Count];
        long late = 0;
        foreach (Allocation allocation in pegs.Allocations)
        {
            if (allocation.Requirement < 0 || !IsCustomers(pegs.Requirements[allocation.Requirement]))
            {
                continue;
            }

            if (allocation.Bucket <= pegs.Requirements[allocation.Requirement].Bucket)
            {
                served[allocation.Requirement] += allocation.Quantity;
            }
            else
            {
                late += allocation.Quantity;
            }
        }

        long demand = 0, onTime = 0;
        Orders orders = default;
        for (int i = 0; i < served.Length; i++)
        {
            Requirement requirement = pegs.Requirements[i];
            if (!IsCustomers(requirement))
            {
                continue;
            }

            demand += requirement.Quantity;
            onTime += served[i];
            if (requirement.Kind == PegKind.SalesOrder)
            {
                orders = new Orders(
                    orders.Quantity + requirement.Quantity,
                    orders.OnTime + served[i],
                    orders.Lines + 1,
                    orders.LinesOnTime + (served[i] == requirement.Quantity ? 1 : 0));
            }
        }

        return (demand, onTime, late, orders);
    }

    private static bool IsCustomers(Requirement requirement) =>
        requirement.Kind is PegKind.SalesOrder or PegKind.Forecast or PegKind.Uplift;

    private readonly record struct Orders(long Quantity, long OnTime, long Lines, long LinesOnTime);

    private readonly record struct Key(string? Location, string? Group, string? Item) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            int order = string.CompareOrdinal(Location, other.Location);
            order = order != 0 ? order : string.CompareOrdinal(Group, other.Group);
            return order != 0 ? order : string.CompareOrdinal(Item, other.Item);
        }
    }
}
