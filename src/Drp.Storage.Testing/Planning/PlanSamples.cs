using System.Collections.Immutable;
using Drp.Planning;
using NodaTime;

namespace Drp.Storage.Testing.Planning;

/// <summary>Makes plans of random content for stores: no engine is needed to try one.</summary>
public static class PlanSamples
{
    private static readonly LocalDate AsOf = new(2024, 2, 29);

    /// <summary>A plan; the same arguments give the same plan.</summary>
    /// <param name="id">The plan's id.</param>
    /// <param name="seed">The seed of its content.</param>
    /// <param name="items">Items, 1 or more.</param>
    /// <param name="locations">Locations, 1 or more.</param>
    /// <param name="buckets">Weekly buckets, 1 or more.</param>
    /// <param name="records">Whether records are kept.</param>
    /// <param name="constrained">Whether there is a constrained side.</param>
    public static Plan Plan(
        string id,
        int seed,
        int items = 30,
        int locations = 4,
        int buckets = 13,
        bool records = true,
        bool constrained = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(locations, 1);
        var random = new Random(seed);
        var header = new PlanHeader
        {
            Id = id,
            SnapshotFingerprint = $"snapshot-{seed}",
            OptionsFingerprint = "options",
            AsOf = AsOf,
            Buckets = BucketCalendar.Weekly(AsOf, buckets),
            HasConstrained = constrained,
            HasRecords = records,
        };
        var names = new StoredNames(
            [.. Enumerable.Range(0, items).Select(static i => $"商品-{i:00000}")],
            [.. Enumerable.Range(0, locations).Select(static i => $"Kho-{i:000}")],
            [.. Enumerable.Range(0, locations).Select(static i => new StoredNames.Route($"R{i:000}", $"S{i:000}", i % 2 == 0))]);
        ImmutableArray<PlanBlock>.Builder blocks = ImmutableArray.CreateBuilder<PlanBlock>();
        var blockOf = new int[items];
        var slotOf = new int[items];
        const int PerBlock = 7;
        for (int item = 0; item < items; item += PerBlock)
        {
            int count = Math.Min(PerBlock, items - item);
            for (int i = 0; i < count; i++)
            {
                blockOf[item + i] = blocks.Count;
                slotOf[item + i] = i;
            }

            blocks.Add(Block(random, count, locations, buckets, records, constrained));
        }

        var messages = ImmutableArray.Create(
            new PlanMessage
            {
                Kind = PlanMessageKind.Stockout,
                Severity = PlanMessageSeverity.Critical,
                Plan = PlanKind.Unconstrained,
                Item = names.Item(items - 1),
                Location = names.Location(0),
                Date = AsOf,
                Quantity = 12.5m,
            },
            new PlanMessage
            {
                Kind = PlanMessageKind.Expedite,
                Severity = PlanMessageSeverity.Warning,
                Plan = constrained ? PlanKind.Constrained : PlanKind.Unconstrained,
                Item = names.Item(0),
                Location = names.Location(locations - 1),
                Date = AsOf.PlusDays(9),
                Target = AsOf.PlusDays(2),
                Quantity = 1m,
                Reference = "PO-1",
            });
        return new Plan(header, names, blocks.ToImmutable(), blockOf, slotOf, _ => messages);
    }

    /// <summary>A plan's whole content as text, to compare plans by.</summary>
    /// <param name="plan">The plan, or a part of one.</param>
    public static string Text(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        IEnumerable<object> rows = [plan.Id, plan.SnapshotFingerprint, plan.AsOf, plan.HasConstrained, plan.HasRecords];
        rows = rows.Concat(plan.Buckets.Buckets.Cast<object>());
        foreach (PlanKind kind in plan.HasConstrained ? (PlanKind[])[PlanKind.Unconstrained, PlanKind.Constrained] : [default])
        {
            rows = rows.Concat(plan.Orders(kind)).Concat(plan.Records(kind));
        }

        return string.Join('\n', rows.Concat(plan.Messages).Select(RecordText.Of));
    }

    private static PlanBlock Block(
        Random random, int items, int locations, int buckets, bool records, bool constrained)
    {
        int[] pointStart = new int[items + 1];
        var location = new List<int>();
        for (int item = 0; item < items; item++)
        {
            location.AddRange(Enumerable.Range(0, locations).Where(_ => random.Next(4) > 0));
            pointStart[item + 1] = location.Count;
        }

        int points = location.Count;
        int[] scheduledStart = Starts(random, points, 3);
        int scheduled = scheduledStart[points];
        return new PlanBlock
        {
            PointStart = pointStart,
            Location = [.. location],
            OnHand = Quantities(random, points),
            SafetyLevel = Quantities(random, points),
            Safety = random.Next(2) == 0 ? [] : Quantities(random, points * buckets),
            ScheduledStart = scheduledStart,
            ScheduledBucket = [.. Enumerable.Range(0, scheduled).Select(_ => (ushort)random.Next(buckets))],
            ScheduledQuantity = Quantities(random, scheduled),
            ScheduledInTransit = [.. Enumerable.Range(0, scheduled).Select(_ => random.Next(2) == 0)],
            Unconstrained = Columns(random, points, locations, buckets, records),
            Constrained = constrained ? Columns(random, points, locations, buckets, records) : null,
        };
    }

    private static PlanColumns Columns(Random random, int points, int routes, int buckets, bool records)
    {
        int[] start = Starts(random, points, 5);
        int orders = start[points];
        int asOf = DayNumber.Of(AsOf);
        var receipt = new int[orders];
        for (int point = 0; point < points; point++)
        {
            for (int row = start[point]; row < start[point + 1]; row++)
            {
                receipt[row] = (row == start[point] ? asOf : receipt[row - 1]) + random.Next(3);
            }
        }

        return new PlanColumns
        {
            OrderStart = start,
            OrderRoute = [.. receipt.Select(_ => random.Next(routes))],
            OrderReceipt = receipt,
            OrderShip = [.. receipt.Select(day => day - random.Next(20))],
            OrderBucket = [.. receipt.Select(day => (ushort)Math.Min((day - asOf) / 7, buckets - 1))],
            OrderQuantity = Quantities(random, orders),
            Gross = records ? Quantities(random, points * buckets) : [],
            Projected = records ? Quantities(random, points * buckets) : [],
            Expired = records && random.Next(2) == 0 ? Quantities(random, points * buckets) : [],
        };
    }

    private static int[] Starts(Random random, int points, int most)
    {
        var start = new int[points + 1];
        for (int point = 0; point < points; point++)
        {
            start[point + 1] = start[point] + random.Next(most + 1);
        }

        return start;
    }

    private static long[] Quantities(Random random, int count)
    {
        var values = new long[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = random.Next(8) switch
            {
                0 => 0,
                1 => -random.Next(1_000_000),
                2 => random.NextInt64(100_000_000_000_000_000),
                _ => 10_000L * random.Next(5_000),
            };
        }

        return values;
    }
}
