using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Drp.Planning;

/// <summary>Puts the rows of a plan file back into columns, in one block over all items.</summary>
internal sealed class PlanFileAssembler
{
    private readonly PlanHeader header;
    private readonly List<Fault> faults;
    private readonly int count;
    private readonly string[] items;
    private readonly string[] locations;
    private readonly PlanPointJson[] points;
    private readonly Dictionary<(string Item, string Location), int> pointIndex = [];
    private readonly SortedDictionary<string, FileNames.Route> routes = new(StringComparer.Ordinal);

    public PlanFileAssembler(PlanHeader header, PlanPointJson[] rows, List<Fault> faults)
    {
        this.header = header;
        this.faults = faults;
        count = header.Buckets.Count;
        items = Codes(rows.Select(static r => r.Item));
        locations = Codes(rows.Select(static r => r.Location));
        points =
        [
            .. rows.OrderBy(static r => r.Item, StringComparer.Ordinal).ThenBy(static r => r.Location, StringComparer.Ordinal),
        ];
        for (int p = 0; p < points.Length; p++)
        {
            if (!pointIndex.TryAdd((points[p].Item, points[p].Location), p))
            {
                Contradict($"point {points[p].Item} at {points[p].Location}", "The point occurs more than once; keep one.");
            }
        }
    }

    public void NameRoutes(IEnumerable<PlanOrderJson> orders)
    {
        foreach (PlanOrderJson order in orders)
        {
            var route = new FileNames.Route(order.Route, order.From, order.FromOutside ?? false);
            if (!routes.TryAdd(order.Route, route) && routes[order.Route] != route)
            {
                Contradict($"order {order.Code}", $"Another order on route {order.Route} comes from elsewhere; a route has one source.");
            }
        }
    }

    public PlanColumns Columns(PlanOrderJson[] orders, PlanRecordJson[] records)
    {
        var known = orders.Where(IsKnown).Select(o => (Order: o, Point: pointIndex[(o.Item, o.To)], Number: NumberOf(o)))
            .OrderBy(static o => o.Point).ThenBy(static o => o.Order.Receipt).ThenBy(static o => o.Number).ToArray();
        var start = new int[points.Length + 1];
        foreach ((_, int point, _) in known)
        {
            start[point + 1]++;
        }

        for (int p = 0; p < points.Length; p++)
        {
            start[p + 1] += start[p];
        }

        string[] routeCodes = [.. routes.Keys];
        int cells = header.HasRecords ? points.Length * count : 0;
        var columns = new PlanColumns
        {
            OrderStart = start,
            OrderRoute = Array.ConvertAll(known, o => Array.BinarySearch(routeCodes, o.Order.Route, StringComparer.Ordinal)),
            OrderShip = Array.ConvertAll(known, static o => DayNumber.Of(o.Order.Ship)),
            OrderReceipt = Array.ConvertAll(known, static o => DayNumber.Of(o.Order.Receipt)),
            OrderBucket = Array.ConvertAll(known, o => (ushort)PlanFileRows.BucketOf(header.Buckets, o.Order.Bucket ?? o.Order.Receipt)),
            OrderQuantity = Array.ConvertAll(known, o => Scaled($"order {o.Order.Code}", o.Order.Quantity)),
            Gross = new long[cells],
            Projected = new long[cells],
            Expired = new long[cells],
        };
        foreach (PlanRecordJson record in header.HasRecords ? records : [])
        {
            string subject = $"record of {record.Item} at {record.Location}";
            if (!pointIndex.TryGetValue((record.Item, record.Location), out int point))
            {
                Contradict(subject, "There is no such point in the file; add it to the points.");
                continue;
            }

            Cells(subject, record.GrossRequirements).CopyTo(columns.Gross, point * count);
            Cells(subject, record.ProjectedAvailable).CopyTo(columns.Projected, point * count);
            Cells(subject, record.Expired).CopyTo(columns.Expired, point * count);
        }

        return columns;
    }

    public Plan Plan(PlanColumns unconstrained, PlanColumns? constrained, ImmutableArray<PlanMessage> messages)
    {
        var pointStart = new int[items.Length + 1];
        var scheduledStart = new int[points.Length + 1];
        var bucket = new List<ushort>();
        var quantity = new List<long>();
        var inTransit = new List<bool>();
        var safety = new long[points.Length * count];
        for (int p = 0; p < points.Length; p++)
        {
            PlanPointJson point = points[p];
            string subject = $"point {point.Item} at {point.Location}";
            pointStart[Array.BinarySearch(items, point.Item, StringComparer.Ordinal) + 1]++;
            long[] scheduled = Cells(subject, point.ScheduledReceipts), moving = Cells(subject, point.InTransit);
            for (int t = 0; t < count; t++)
            {
                Receive(t, moving[t], true);
                Receive(t, scheduled[t] - moving[t], false);
            }

            scheduledStart[p + 1] = bucket.Count;
            Cells(subject, point.SafetyStock).CopyTo(safety, p * count);
        }

        for (int i = 0; i < items.Length; i++)
        {
            pointStart[i + 1] += pointStart[i];
        }

        var block = new PlanBlock
        {
            PointStart = pointStart,
            Location = Array.ConvertAll(points, p => Array.BinarySearch(locations, p.Location, StringComparer.Ordinal)),
            OnHand = Array.ConvertAll(points, p => Scaled($"point {p.Item} at {p.Location}", p.OnHand ?? 0m)),
            SafetyLevel = new long[points.Length],
            Safety = safety,
            ScheduledStart = scheduledStart,
            ScheduledBucket = [.. bucket],
            ScheduledQuantity = [.. quantity],
            ScheduledInTransit = [.. inTransit],
            Unconstrained = unconstrained,
            Constrained = constrained,
        };
        var names = new FileNames(items, locations, [.. routes.Values]);
        return new Plan(header, names, [block], new int[items.Length], [.. Enumerable.Range(0, items.Length)], _ => messages);

        void Receive(int t, long amount, bool moving)
        {
            if (amount != 0)
            {
                bucket.Add((ushort)t);
                quantity.Add(amount);
                inTransit.Add(moving);
            }
        }
    }

    private static string[] Codes(IEnumerable<string> codes) => [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private bool IsKnown(PlanOrderJson order)
    {
        string subject = $"order {order.Code}";
        if (order.Ship >= header.Buckets.End)
        {
            Contradict(subject, "It ships behind the plan's horizon; correct the date.");
            return false;
        }

        if (order.Bucket is { } bucket && header.Buckets.IndexOf(bucket) < 0)
        {
            Contradict(subject, "Its bucket is none of the plan's; give the first day of one.");
            return false;
        }

        if (!pointIndex.ContainsKey((order.Item, order.To)))
        {
            Contradict(subject, $"There is no point for {order.Item} at {order.To} in the file; add it to the points.");
            return false;
        }

        return true;
    }

    /// <summary>The number at the end of an order's code.</summary>
    private int NumberOf(PlanOrderJson order)
    {
        string stem = $"{order.Item}@{order.To}/{NodaTime.Text.LocalDatePattern.Iso.Format(order.Receipt)}/";
        if (order.Code.StartsWith(stem, StringComparison.Ordinal)
            && int.TryParse(order.Code.AsSpan(stem.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        Contradict($"order {order.Code}", $"The code does not say what the order is; it begins with {stem} and ends with a number.");
        return 0;
    }

    private long[] Cells(string subject, decimal[]? values)
    {
        var cells = new long[count];
        if (values is not null && values.Length != count)
        {
            Contradict(subject, string.Create(
                CultureInfo.InvariantCulture, $"A list has {values.Length} entries; give one for each of the {count} buckets."));
            return cells;
        }

        for (int t = 0; values is not null && t < count; t++)
        {
            cells[t] = Scaled(subject, values[t]);
        }

        return cells;
    }

    private long Scaled(string subject, decimal quantity)
    {
        // Sums over a network may be larger than one quantity of an input.
        decimal shifted = quantity is < 900_000_000_000_000m and > -900_000_000_000_000m ? quantity * Q4.One : 0.5m;
        if (shifted == decimal.Truncate(shifted))
        {
            return (long)shifted;
        }

        Contradict(subject, string.Create(
            CultureInfo.InvariantCulture, $"The quantity {quantity} is too fine or too large; a plan has at most four decimal places."));
        return 0;
    }

    private void Contradict(string subject, string message) => faults.Add(JsonFaults.Contradiction(subject, message));
}
