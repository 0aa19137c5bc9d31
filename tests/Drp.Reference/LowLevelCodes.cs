using Drp.Planning;

namespace Drp.Reference;

/// <summary>The longest path from a point down to an end node, over the supply lanes that can ship in the horizon.</summary>
internal sealed class LowLevelCodes
{
    private readonly Dictionary<(string Item, string Location), int> codes = [];

    public LowLevelCodes(PlanningSnapshot snapshot, Routes routes)
    {
        var children = new Dictionary<(string, string), List<(string, string)>>();
        foreach (StockingPoint point in snapshot.Points)
        {
            children.TryAdd((point.Item, point.Location), []);
        }

        foreach (StockingPoint point in snapshot.Points)
        {
            foreach (SupplyRoute route in routes.Of(point.Item, point.Location))
            {
                if (Routes.From(route) is { } from)
                {
                    children[(point.Item, from)].Add((point.Item, point.Location));
                }
            }
        }

        foreach ((string, string) point in children.Keys)
        {
            Code(point);
        }

        int Code((string, string) point)
        {
            if (!codes.TryGetValue(point, out int code))
            {
                code = children[point].Count == 0 ? 0 : children[point].Max(Code) + 1;
                codes[point] = code;
            }

            return code;
        }
    }

    public int Of(string item, string location) => codes[(item, location)];
}
