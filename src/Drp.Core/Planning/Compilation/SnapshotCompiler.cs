using Drp.Items;

namespace Drp.Planning;

/// <summary>Resolves a snapshot into the networks of its items. The snapshot has been validated.</summary>
internal sealed class SnapshotCompiler
{
    private readonly PlanningSnapshot snapshot;
    private readonly PlanOptions options;
    private readonly Succession succession;
    private readonly SnapshotMasters masters;
    private readonly CodeIndex codes;
    private readonly RouteTable routes;
    private readonly LeadPaths paths;
    private readonly int[] pointOfLocation;
    private readonly List<CompiledArc> arcs = [];
    private int[] routeStart = [];
    private int[] routeOrder = [];

    /// <summary>Compiles a sound snapshot as it is planned: supersession groups together.</summary>
    public SnapshotCompiler(PlanningSnapshot snapshot, PlanOptions options)
        : this(snapshot, options, Succession.Of(snapshot))
    {
    }

    /// <summary>Compiles a snapshot with its rows where a succession has them.</summary>
    public SnapshotCompiler(PlanningSnapshot snapshot, PlanOptions options, Succession succession)
    {
        this.snapshot = snapshot;
        this.succession = succession;
        this.options = options;
        masters = snapshot.Masters;
        CompilerParts parts = CompilerParts.Of(masters);
        codes = parts.Codes;
        routes = parts.Routes;
        paths = parts.Paths;
        Axis = parts.Axis;
        pointOfLocation = new int[masters.Locations.Length];
        Array.Fill(pointOfLocation, -1);
    }

    public TimeAxis Axis { get; }

    public RouteTable Routes => routes;

    /// <summary>One more of the same for another thread: a compiler's scratch is its own.</summary>
    public SnapshotCompiler Another() => new(snapshot, options, succession);

    public CompiledSnapshot Compile() => Compile([.. Enumerable.Range(0, masters.Items.Length)]);

    /// <summary>The networks of some items; the others stay empty.</summary>
    public CompiledSnapshot Compile(int[] indices)
    {
        var items = new CompiledItem[masters.Items.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxThreads > 0 ? options.MaxThreads : -1 };
        Parallel.For(
            0,
            indices.Length,
            parallel,
            Another,
            (i, _, compiler) =>
            {
                items[indices[i]] = compiler.Compile(indices[i]);
                return compiler;
            },
            static _ => { });

        return new CompiledSnapshot
        {
            Snapshot = snapshot,
            Axis = Axis,
            Items = items,
            Successor = [.. masters.Items.Select(i => i.Successor is null ? -1 : codes.Item(i.Successor))],
        };
    }

    /// <summary>Whether a route leads to a stocking point of an item, and for a lane from one.</summary>
    public bool Serves(int item, int route)
    {
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        ReadOnlySpan<int> locations = block.Location.AsSpan(block.PointStart[slot]..block.PointStart[slot + 1]);
        return locations.BinarySearch(routes.To[route]) >= 0
            && (masters.Routes[route] is not Lane || locations.BinarySearch(routes.From[route]) >= 0);
    }

    /// <summary>The network of one item, without its low-level codes when it has a loop.</summary>
    public CompiledItem Compile(int index)
    {
        Item item = masters.Items[index];
        (SnapshotBlock block, int slot) = succession.Rows.Slice(index);
        int first = block.PointStart[slot];
        int count = block.PointStart[slot + 1] - first;
        for (int p = 0; p < count; p++)
        {
            pointOfLocation[block.Location[first + p]] = p;
        }

        long unit = Q4.Unit(item.Scale);
        SortRoutes(index, item.Group, count);
        var points = new CompiledPoint[count];
        bool perishable = IsPerishable(item, block, first, count);
        bool plain = !perishable;
        for (int p = 0; p < count; p++)
        {
            points[p] = Compile(item, block, first + p, p, unit, succession.TakerOf(index, block.Location[first + p]) >= 0);
            plain &= points[p].IsPlain;
        }

        for (int p = 0; p < count; p++)
        {
            pointOfLocation[block.Location[first + p]] = -1;
        }

        int[] sequence = LowLevelCodes.Assign(points);
        if (perishable)
        {
            LifeAsked.Assign(points, sequence, block);
        }

        return new CompiledItem
        {
            Index = index,
            Item = item,
            Block = block,
            FirstRow = first,
            Points = points,
            Sequence = sequence,
            Unit = unit,
            IsPerishable = perishable,
            IsPlain = plain,
        };
    }

    private static bool IsPerishable(Item item, SnapshotBlock block, int first, int count)
    {
        if (item.ShelfLifeDays is not null || block.BatchStart[first] != block.BatchStart[first + count])
        {
            return true;
        }

        foreach (ScheduledSupply supply in block.Supplies.AsSpan(block.SupplyStart[first]..block.SupplyStart[first + count]))
        {
            if (supply.Expiry is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the item's routes in the order of the points that they lead to, each looked at once whatever the fan-out.</summary>
    private void SortRoutes(int index, string? group, int count)
    {
        ReadOnlySpan<int> own = routes.ForItem(index);
        ReadOnlySpan<int> shared = routes.Shared(group);
        if (routeStart.Length < count + 2)
        {
            routeStart = new int[count + 2];
        }

        if (routeOrder.Length < own.Length + shared.Length)
        {
            routeOrder = new int[own.Length + shared.Length];
        }

        Span<int> next = routeStart.AsSpan(0, count + 2);
        next.Clear();
        Count(own, next);
        Count(shared, next);
        for (int p = 0; p <= count; p++)
        {
            next[p + 1] += next[p];
        }

        Place(own, next);
        Place(shared, next);

        void Count(ReadOnlySpan<int> list, Span<int> counts)
        {
            foreach (int route in list)
            {
                if (PointOf(route) is var p and >= 0)
                {
                    counts[p + 2]++;
                }
            }
        }

        void Place(ReadOnlySpan<int> list, Span<int> starts)
        {
            foreach (int route in list)
            {
                if (PointOf(route) is var p and >= 0)
                {
                    routeOrder[starts[p + 1]++] = route;
                }
            }
        }
    }

    private int PointOf(int route) => routes.To[route] < 0 ? -1 : pointOfLocation[routes.To[route]];

    private CompiledPoint Compile(Item item, SnapshotBlock block, int row, int p, long unit, bool isSuperseded)
    {
        StockingPoint point = block.Points[row];
        int location = block.Location[row];
        arcs.Clear();
        foreach (int route in isSuperseded ? [] : routeOrder.AsSpan(routeStart[p]..routeStart[p + 1]))
        {
            AddArc(route, location, unit);
        }

        if (arcs.Count > 1)
        {
            SortArcs();
        }

        PlanningFences fences = point.Fences ?? options.Fences;
        long safety = point.SafetyStock is SafetyStockPolicy.Fixed level ? Scaled(level.Quantity) : -1;
        int only = OnlyArc(arcs);
        int shipping = paths.ShippingOf(location);
        return new CompiledPoint
        {
            Row = row,
            Location = location,
            Arcs = [.. arcs],
            OnlyArc = only,
            Fences = fences,
            Consumption = item.Group is not null && options.ConsumptionByGroup.TryGetValue(item.Group, out ConsumptionOptions? byGroup)
                ? byGroup
                : options.Consumption,
            ConsumptionCalendar = shipping < 0 ? DayCalendar.MondayToFriday : paths.Calendar(shipping),
            Safety = safety,
            IsPlain = only >= 0 && safety >= 0 && fences.FrozenDays == 0
                && !arcs[only].Lead.HasCycle && arcs[only].Lot.Maximum == 0
                && point.LotSizing is LotSizingPolicy.ForEachNeed,
        };
    }

    private void SortArcs() =>
        arcs.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank)
            : a.HasQuota != b.HasQuota ? b.HasQuota.CompareTo(a.HasQuota)
            : a.Priority != b.Priority && !a.HasQuota ? a.Priority.CompareTo(b.Priority)
            : a.Route.CompareTo(b.Route));

    private void AddArc(int index, int location, long unit)
    {
        SupplyRoute route = masters.Routes[index];
        if (route is Lane { Kind: LaneKind.Lateral } || route.ValidFrom >= snapshot.Buckets.End || route.ValidTo < snapshot.AsOf)
        {
            return;
        }

        int from = -1;
        if (route is Lane)
        {
            from = routes.From[index] < 0 ? -1 : pointOfLocation[routes.From[index]];
            if (from < 0)
            {
                return;
            }
        }

        arcs.Add(new CompiledArc
        {
            Route = index,
            From = from,
            Lead = paths.Of(route, routes.From[index], location),
            Rank = RouteTable.RankOf(route),
            Priority = route.Priority,
            ValidFrom = route.ValidFrom is { } first ? DayNumber.Of(first) : int.MinValue + 1,
            ValidTo = route.ValidTo is { } last ? DayNumber.Of(last) : int.MaxValue,
            HasQuota = route.Quota is not null,
            Quota = Scaled(route.Quota ?? 0m),
            Lot = new LotModifiers
            {
                Minimum = Scaled(route.Minimum),
                Multiple = route.Multiple == 0m ? unit : Scaled(route.Multiple),
                Maximum = Scaled(route.Maximum ?? 0m),
            },
            Capacity = route.CapacityPerBucket is { } capacity ? Scaled(capacity) : -1,
            GuaranteedLife = (route as SupplySource)?.GuaranteedLifeDays ?? -1,
        });
    }

    private static int OnlyArc(List<CompiledArc> arcs)
    {
        // The first arc serves every bucket when it is valid for ever and its place isn't shared by quota.
        return arcs.Count > 0
            && arcs[0] is { ValidFrom: int.MinValue + 1, ValidTo: int.MaxValue }
            && (!arcs[0].HasQuota || arcs.Count == 1 || !(arcs[1].HasQuota && arcs[1].Rank == arcs[0].Rank))
            && arcs[0].Lead.Ship.AsSpan().IndexOf(DayCalendar.None) < 0
            ? 0
            : -1;
    }

    private static long Scaled(decimal quantity) =>
        Q4.TryFrom(quantity, out long scaled) ? scaled : throw new InvalidOperationException("Validation lets no such quantity pass.");
}
