using System.Collections.Immutable;

namespace Drp.Planning;

public sealed partial class Plan
{
    /// <summary>The records of all stocking points, by item and location; empty when records were not kept.</summary>
    public IEnumerable<PointRecord> Records(PlanKind kind = PlanKind.Unconstrained)
    {
        for (int item = 0; HasRecords && item < names.ItemCount; item++)
        {
            foreach (PointRecord record in RecordsOf(item, kind))
            {
                yield return record;
            }
        }
    }

    /// <summary>The record of one stocking point, or <see langword="null"/> if it is unknown or was not kept.</summary>
    public PointRecord? Record(string item, string location, PlanKind kind = PlanKind.Unconstrained)
    {
        int index = FindItem(item);
        return index < 0 || !HasRecords
            ? null
            : RecordsOf(index, kind).FirstOrDefault(r => string.Equals(r.Location, location, StringComparison.Ordinal));
    }

    private IEnumerable<PointRecord> RecordsOf(int item, PlanKind kind)
    {
        PlanBlock block = blocks[blockOf[item]];
        for (int point = block.PointStart[slotOf[item]]; point < block.PointStart[slotOf[item] + 1]; point++)
        {
            yield return Record(item, block, point, kind);
        }
    }

    private PointRecord Record(int item, PlanBlock block, int point, PlanKind kind)
    {
        PlanColumns columns = block.Of(kind);
        int count = Buckets.Count;
        var scheduled = new long[count];
        var inTransit = new long[count];
        for (int row = block.ScheduledStart[point]; row < block.ScheduledStart[point + 1]; row++)
        {
            scheduled[block.ScheduledBucket[row]] += block.ScheduledQuantity[row];
            if (block.ScheduledInTransit[row])
            {
                inTransit[block.ScheduledBucket[row]] += block.ScheduledQuantity[row];
            }
        }

        var receipts = new long[count];
        var shipments = new long[count];
        int start = DayNumber.Of(Buckets.Start);
        for (int row = columns.OrderStart[point]; row < columns.OrderStart[point + 1]; row++)
        {
            receipts[columns.OrderBucket[row]] += columns.OrderQuantity[row];
            int ship = columns.OrderShip[row];
            int bucket = ship <= start ? 0 : Buckets.IndexOf(DayNumber.ToDate(ship));
            shipments[bucket] += columns.OrderQuantity[row];
        }

        ReadOnlySpan<long> gross = columns.Gross.AsSpan(point * count, count);
        ReadOnlySpan<long> projected = columns.Projected.AsSpan(point * count, count);
        ReadOnlySpan<long> expired = columns.Expired.Length == 0 ? new long[count] : columns.Expired.AsSpan(point * count, count);
        var safety = new long[count];
        var net = new long[count];
        for (int t = 0; t < count; t++)
        {
            safety[t] = block.Safety.Length == 0 ? block.SafetyLevel[point] : block.Safety[(point * count) + t];
            net[t] = Math.Max(0, safety[t] - (projected[t] - receipts[t]));
        }

        return new PointRecord
        {
            Item = names.Item(item),
            Location = names.Location(block.Location[point]),
            OnHand = Q4.ToDecimal(block.OnHand[point]),
            GrossRequirements = Decimals(gross),
            ScheduledReceipts = Decimals(scheduled),
            InTransit = Decimals(inTransit),
            Expired = Decimals(expired),
            SafetyStock = Decimals(safety),
            NetRequirements = Decimals(net),
            PlannedReceipts = Decimals(receipts),
            PlannedShipments = Decimals(shipments),
            ProjectedAvailable = Decimals(projected),
        };
    }

    private static ImmutableArray<decimal> Decimals(ReadOnlySpan<long> scaled)
    {
        var values = ImmutableArray.CreateBuilder<decimal>(scaled.Length);
        foreach (long value in scaled)
        {
            values.Add(Q4.ToDecimal(value));
        }

        return values.MoveToImmutable();
    }
}
