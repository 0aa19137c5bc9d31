namespace Drp.Planning;

/// <summary>A plan as the rows of its file.</summary>
internal static class PlanRows
{
    public static IEnumerable<ReadOnlyMemory<byte>> Chunks(Plan plan) =>
        JsonFileWriter.Chunks(InterchangeContext.Default.PlanFile, name => Section(plan, name));

    /// <summary>A list that is zero throughout is left out.</summary>
    public static decimal[]? NotZero(decimal[] values) => Array.TrueForAll(values, static v => v == 0m) ? null : values;

    private static object? Section(Plan plan, string name) => name switch
    {
        "id" => plan.Id,
        "snapshot" => plan.SnapshotFingerprint,
        "options" => plan.Header.OptionsFingerprint,
        "asOf" => plan.AsOf,
        "hasConstrained" => Sparse.Unless(plan.HasConstrained, false),
        "hasRecords" => Sparse.Unless(plan.HasRecords, false),
        "buckets" => BucketJson.Of(plan.Buckets),
        "points" => Points(plan),
        "orders" => Orders(plan, PlanKind.Unconstrained),
        "records" => plan.HasRecords ? plan.Records().Select(PlanRecordJson.Of) : null,
        "constrainedOrders" => plan.HasConstrained ? Orders(plan, PlanKind.Constrained) : null,
        "constrainedRecords" => plan is { HasRecords: true, HasConstrained: true }
            ? plan.Records(PlanKind.Constrained).Select(PlanRecordJson.Of)
            : null,
        "messages" => plan.Messages.IsEmpty ? null : plan.Messages.Select(PlanMessageJson.Of),
        _ => throw new InvalidOperationException($"A plan has no section {name}."),
    };

    private static IEnumerable<PlanPointJson> Points(Plan plan)
    {
        int buckets = plan.Buckets.Count;
        for (int item = 0; item < plan.Names.ItemCount; item++)
        {
            PlanBlock block = plan.Blocks[plan.BlockOf[item]];
            int slot = plan.SlotOf[item];
            for (int point = block.PointStart[slot]; point < block.PointStart[slot + 1]; point++)
            {
                var scheduled = new long[buckets];
                var inTransit = new long[buckets];
                var safety = new long[buckets];
                for (int row = block.ScheduledStart[point]; row < block.ScheduledStart[point + 1]; row++)
                {
                    scheduled[block.ScheduledBucket[row]] += block.ScheduledQuantity[row];
                    inTransit[block.ScheduledBucket[row]] += block.ScheduledInTransit[row] ? block.ScheduledQuantity[row] : 0;
                }

                for (int t = 0; t < buckets; t++)
                {
                    safety[t] = block.Safety.Length == 0 ? block.SafetyLevel[point] : block.Safety[(point * buckets) + t];
                }

                yield return new PlanPointJson
                {
                    Item = plan.Names.Item(item),
                    Location = plan.Names.Location(block.Location[point]),
                    OnHand = Sparse.Unless(Q4.ToDecimal(block.OnHand[point]), 0m),
                    ScheduledReceipts = NotZero(Array.ConvertAll(scheduled, Q4.ToDecimal)),
                    InTransit = NotZero(Array.ConvertAll(inTransit, Q4.ToDecimal)),
                    SafetyStock = NotZero(Array.ConvertAll(safety, Q4.ToDecimal)),
                };
            }
        }
    }

    private static IEnumerable<PlanOrderJson> Orders(Plan plan, PlanKind kind)
    {
        for (int item = 0; item < plan.Names.ItemCount; item++)
        {
            PlanBlock block = plan.Blocks[plan.BlockOf[item]];
            PlanColumns columns = block.Of(kind);
            int row = columns.OrderStart[block.PointStart[plan.SlotOf[item]]];
            foreach (PlannedOrder order in plan.Orders(plan.Names.Item(item), kind))
            {
                int bucket = columns.OrderBucket[row++];
                yield return new PlanOrderJson
                {
                    Code = order.Code,
                    Item = order.Item,
                    Route = order.Route,
                    From = order.From,
                    FromOutside = Sparse.Unless(order.FromOutside, false),
                    To = order.To,
                    Quantity = order.Quantity,
                    Ship = order.Ship,
                    Receipt = order.Receipt,
                    Bucket = bucket == PlanFileRows.BucketOf(plan.Buckets, order.Receipt) ? null : plan.Buckets.Buckets[bucket].Start,
                    PastDue = Sparse.Unless(order.PastDue, false),
                };
            }
        }
    }
}
