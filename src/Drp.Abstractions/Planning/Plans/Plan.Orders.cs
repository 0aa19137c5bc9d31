using NodaTime;

namespace Drp.Planning;

public sealed partial class Plan
{
    /// <summary>Number of planned orders.</summary>
    public long OrderCount(PlanKind kind = PlanKind.Unconstrained)
    {
        long count = 0;
        for (int item = 0; item < names.ItemCount; item++)
        {
            PlanBlock block = blocks[blockOf[item]];
            int[] start = block.Of(kind).OrderStart;
            count += start[block.PointStart[slotOf[item] + 1]] - start[block.PointStart[slotOf[item]]];
        }

        return count;
    }

    /// <summary>The planned orders, by item, receiving location, receipt date and route.</summary>
    public IEnumerable<PlannedOrder> Orders(PlanKind kind = PlanKind.Unconstrained)
    {
        for (int item = 0; item < names.ItemCount; item++)
        {
            foreach (PlannedOrder order in OrdersOf(item, kind))
            {
                yield return order;
            }
        }
    }

    /// <summary>The planned orders of one item; empty for an unknown item.</summary>
    public IEnumerable<PlannedOrder> Orders(string item, PlanKind kind = PlanKind.Unconstrained)
    {
        int index = FindItem(item);
        return index < 0 ? [] : OrdersOf(index, kind);
    }

    /// <summary>One order by its code, or <see langword="null"/>.</summary>
    public PlannedOrder? Order(string code, PlanKind kind = PlanKind.Unconstrained)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (int at = code.IndexOf('@', StringComparison.Ordinal); at > 0; at = code.IndexOf('@', at + 1))
        {
            foreach (PlannedOrder order in Orders(code[..at], kind))
            {
                if (string.Equals(order.Code, code, StringComparison.Ordinal))
                {
                    return order;
                }
            }
        }

        return null;
    }

    internal int FindItem(string code)
    {
        int low = 0, high = names.ItemCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = string.CompareOrdinal(names.Item(middle), code);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private IEnumerable<PlannedOrder> OrdersOf(int item, PlanKind kind)
    {
        PlanBlock block = blocks[blockOf[item]];
        PlanColumns columns = block.Of(kind);
        int asOf = DayNumber.Of(AsOf);
        for (int point = block.PointStart[slotOf[item]]; point < block.PointStart[slotOf[item] + 1]; point++)
        {
            int number = 0;
            for (int row = columns.OrderStart[point]; row < columns.OrderStart[point + 1]; row++)
            {
                bool sameDate = row > columns.OrderStart[point] && columns.OrderReceipt[row] == columns.OrderReceipt[row - 1];
                number = sameDate ? number + 1 : 1;
                yield return View(item, block.Location[point], columns, row, number, asOf);
            }
        }
    }

    private PlannedOrder View(int item, int location, PlanColumns columns, int row, int number, int asOf)
    {
        string to = names.Location(location);
        int route = columns.OrderRoute[row];
        LocalDate receipt = DayNumber.ToDate(columns.OrderReceipt[row]);
        return new PlannedOrder
        {
            Code = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{names.Item(item)}@{to}/{NodaTime.Text.LocalDatePattern.Iso.Format(receipt)}/{number}"),
            Item = names.Item(item),
            From = names.RouteFrom(route),
            To = to,
            Route = names.RouteCode(route),
            FromOutside = names.RouteFromOutside(route),
            Quantity = Q4.ToDecimal(columns.OrderQuantity[row]),
            Ship = DayNumber.ToDate(columns.OrderShip[row]),
            Receipt = receipt,
            PastDue = columns.OrderShip[row] < asOf,
        };
    }
}
