
namespace Drp.Planning;

/// <summary>A plan's columns as rows, one after the other, in the order of their keys.</summary>
internal sealed class PlanRows(long planKey, Plan plan)
{
    private const int EpochDay = 719_162; // DateOnly's number of 1970-01-01

    private readonly int _buckets = plan.Buckets.Count;

    public static int EpochDayNumber => EpochDay;

    public IEnumerable<PlanNameRow> Names()
    {
        int locations = 0;
        int routes = 0;
        for (int item = 0; item < plan.Names.ItemCount; item++)
        {
            yield return new PlanNameRow
            {
                PlanKey = planKey,
                Kind = PlanNameRow.Item,
                Number = item,
                Code = plan.Names.Item(item),
            };
        }

        foreach (PlanBlock block in plan.Blocks)
        {
            locations = Math.Max(locations, Highest(block.Location));
            routes = Math.Max(routes, Highest(block.Unconstrained.OrderRoute));
            routes = Math.Max(routes, block.Constrained is { } side ? Highest(side.OrderRoute) : 0);
        }

        for (int i = 0; i < locations; i++)
        {
            yield return new PlanNameRow
            {
                PlanKey = planKey,
                Kind = PlanNameRow.Location,
                Number = i,
                Code = plan.Names.Location(i),
            };
        }

        for (int i = 0; i < routes; i++)
        {
            yield return new PlanNameRow
            {
                PlanKey = planKey,
                Kind = PlanNameRow.Route,
                Number = i,
                Code = plan.Names.RouteCode(i),
                Source = plan.Names.RouteFrom(i),
                Outside = plan.Names.RouteFromOutside(i),
            };
        }
    }

    public IEnumerable<PlanPointRow> Points()
    {
        foreach ((int item, PlanBlock block, int point) in EachPoint())
        {
            yield return new PlanPointRow
            {
                PlanKey = planKey,
                Item = item,
                Location = block.Location[point],
                OnHand = block.OnHand[point],
                SafetyLevel = block.Safety.Length == 0 ? block.SafetyLevel[point] : 0,
                Safety = block.Safety.Length == 0 ? null : Cells.Pack(block.Safety.AsSpan(point * _buckets, _buckets)),
                Scheduled = Scheduled(block, point),
            };
        }
    }

    public IEnumerable<PlanOrderRow> Orders(PlanKind side)
    {
        foreach ((int item, PlanBlock block, int point) in EachPoint())
        {
            PlanColumns columns = block.Of(side);
            int first = columns.OrderStart[point];
            for (int row = first; row < columns.OrderStart[point + 1]; row++)
            {
                yield return new PlanOrderRow
                {
                    PlanKey = planKey,
                    Side = (short)side,
                    Item = item,
                    Location = block.Location[point],
                    Number = row - first,
                    Route = columns.OrderRoute[row],
                    Ship = DateOnly.FromDayNumber(columns.OrderShip[row] + EpochDay),
                    Receipt = DateOnly.FromDayNumber(columns.OrderReceipt[row] + EpochDay),
                    Bucket = columns.OrderBucket[row],
                    Quantity = columns.OrderQuantity[row],
                };
            }
        }
    }

    public IEnumerable<PlanRecordRow> Records(PlanKind side)
    {
        foreach ((int item, PlanBlock block, int point) in EachPoint())
        {
            PlanColumns columns = block.Of(side);
            yield return new PlanRecordRow
            {
                PlanKey = planKey,
                Side = (short)side,
                Item = item,
                Location = block.Location[point],
                Gross = Cells.Pack(columns.Gross.AsSpan(point * _buckets, _buckets)),
                Projected = Cells.Pack(columns.Projected.AsSpan(point * _buckets, _buckets)),
                Expired = columns.Expired.Length == 0
                    ? null : Cells.Pack(columns.Expired.AsSpan(point * _buckets, _buckets)),
            };
        }
    }

    public IEnumerable<PlanMessageRow> Messages() =>
        plan.Messages.Select((message, number) => PlanMessageRow.Of(planKey, number, message));

    private static byte[]? Scheduled(PlanBlock block, int point)
    {
        int first = block.ScheduledStart[point];
        int count = block.ScheduledStart[point + 1] - first;
        if (count == 0)
        {
            return null;
        }

        var values = new long[count * 3];
        for (int i = 0; i < count; i++)
        {
            values[3 * i] = block.ScheduledBucket[first + i];
            values[(3 * i) + 1] = block.ScheduledQuantity[first + i];
            values[(3 * i) + 2] = block.ScheduledInTransit[first + i] ? 1 : 0;
        }

        return Cells.Pack(values);
    }

    private static int Highest(int[] numbers)
    {
        int highest = 0;
        foreach (int number in numbers)
        {
            highest = Math.Max(highest, number + 1);
        }

        return highest;
    }

    private IEnumerable<(int Item, PlanBlock Block, int Point)> EachPoint()
    {
        for (int item = 0; item < plan.Names.ItemCount; item++)
        {
            PlanBlock block = plan.Blocks[plan.BlockOf[item]];
            int slot = plan.SlotOf[item];
            for (int point = block.PointStart[slot]; point < block.PointStart[slot + 1]; point++)
            {
                yield return (item, block, point);
            }
        }
    }
}
