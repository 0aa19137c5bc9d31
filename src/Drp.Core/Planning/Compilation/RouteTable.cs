namespace Drp.Planning;

/// <summary>The routes of a snapshot by what they serve, with their codes resolved.</summary>
internal sealed class RouteTable
{
    private static readonly int[] None = [];

    private readonly int[] itemStart;
    private readonly int[] itemRoutes;
    private readonly Dictionary<string, List<int>> byGroup = new(StringComparer.Ordinal);
    private readonly List<int> forAll = [];
    private readonly Dictionary<string, int[]> merged = new(StringComparer.Ordinal);

    public RouteTable(SnapshotMasters masters, CodeIndex codes)
    {
        int count = masters.Routes.Length;
        To = new int[count];
        From = new int[count];
        var itemOf = new int[count];
        itemStart = new int[masters.Items.Length + 1];
        for (int r = 0; r < count; r++)
        {
            SupplyRoute route = masters.Routes[r];
            To[r] = codes.Location(route.To);
            From[r] = route is Lane lane ? codes.Location(lane.From) : -1;
            itemOf[r] = -1;
            if (route is Lane { Kind: LaneKind.Lateral })
            {
                continue;
            }

            if (route.Item is not null)
            {
                itemOf[r] = codes.Item(route.Item);
                if (itemOf[r] >= 0)
                {
                    itemStart[itemOf[r] + 1]++;
                }
            }
            else if (route.ItemGroup is not null)
            {
                (System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(byGroup, route.ItemGroup, out _) ??= []).Add(r);
            }
            else
            {
                forAll.Add(r);
            }
        }

        for (int i = 0; i < masters.Items.Length; i++)
        {
            itemStart[i + 1] += itemStart[i];
        }

        itemRoutes = new int[itemStart[^1]];
        int[] next = itemStart[..^1];
        for (int r = 0; r < count; r++)
        {
            if (itemOf[r] >= 0)
            {
                itemRoutes[next[itemOf[r]]++] = r;
            }
        }
    }

    /// <summary>Per route: the receiving location, or -1 when unknown.</summary>
    public int[] To { get; }

    /// <summary>Per route: the shipping location of a lane, or -1.</summary>
    public int[] From { get; }

    /// <summary>The supply routes made for one item.</summary>
    public ReadOnlySpan<int> ForItem(int item) => itemRoutes.AsSpan(itemStart[item]..itemStart[item + 1]);

    /// <summary>The supply routes for a group and those for all items, in that order.</summary>
    public int[] Shared(string? group)
    {
        string key = group ?? "";
        if (!merged.TryGetValue(key, out int[]? routes))
        {
            IEnumerable<int> grouped = group is not null && byGroup.TryGetValue(group, out List<int>? list) ? list : None;
            routes = [.. grouped, .. forAll];
            merged.Add(key, routes);
        }

        return routes;
    }

    /// <summary>0 for one item, 1 for a group, 2 for all items.</summary>
    public static int RankOf(SupplyRoute route) => route.Item is not null ? 0 : route.ItemGroup is not null ? 1 : 2;
}
