using System.Globalization;
using Drp.Planning;
using NodaTime.Text;

namespace Drp.ScaleRun;

/// <summary>Writes the orders of a plan as <c>item,from,to,quantity,ship,due</c>.</summary>
internal static class OrderFile
{
    public static void Write(string path, Plan plan, PlanKind kind)
    {
        var dates = new Dictionary<int, string>();
        using var file = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        file.Write("item,from,to,quantity,ship,due\n");
        Span<char> number = stackalloc char[32];
        for (int item = 0; item < plan.Names.ItemCount; item++)
        {
            PlanBlock block = plan.Blocks[plan.BlockOf[item]];
            PlanColumns columns = block.Of(kind);
            int slot = plan.SlotOf[item];
            for (int point = block.PointStart[slot]; point < block.PointStart[slot + 1]; point++)
            {
                for (int row = columns.OrderStart[point]; row < columns.OrderStart[point + 1]; row++)
                {
                    file.Write(plan.Names.Item(item));
                    file.Write(',');
                    file.Write(plan.Names.RouteFrom(columns.OrderRoute[row]));
                    file.Write(',');
                    file.Write(plan.Names.Location(block.Location[point]));
                    file.Write(',');
                    Q4.ToDecimal(columns.OrderQuantity[row]).TryFormat(number, out int length, default, CultureInfo.InvariantCulture);
                    file.Write(number[..length]);
                    file.Write(',');
                    file.Write(Date(columns.OrderShip[row]));
                    file.Write(',');
                    file.Write(Date(columns.OrderReceipt[row]));
                    file.Write('\n');
                }
            }
        }

        string Date(int day) =>
            dates.TryGetValue(day, out string? text) ? text : dates[day] = LocalDatePattern.Iso.Format(DayNumber.ToDate(day));
    }
}
