using System.Collections.Concurrent;

namespace Drp.Planning;

/// <summary>The routes of a snapshot by what they serve, with their codes resolved. Thread-safe.</summary>
internal sealed class RouteTable
{
    private static readonly int[] None = [];

    private readonly SnapshotMasters masters;
    private readonly Dictionary<string, List<int>> byGroup = new(StringComparer.Ordinal);
    private readonly List<int> forAll = [];
    private readonly ConcurrentDictionary<string, int[]> merged = new(StringComparer.Ordinal);

    public RouteTable(SnapshotMasters masters, CodeIndex codes)
    {
        this.masters = masters;
        int count = masters.Routes.Length;
        To = new int[count];
        From = new int[count];
        for (int r = 0; r < count; r++)
        {
            SupplyRoute route = masters.Routes[r];
            To[r] = codes.Location(route.To);
            From[r] = route is Lane lane ? codes.Location(lane.From) : -1;
        }

        foreach (int r in masters.ItemRoutes.Shared)
        {
            SupplyRoute route = masters.Routes[r];
            if (route.Item is not null || route is Lane { Kind: LaneKind.Lateral })
            {
                continue;
            }

            if (route.ItemGroup is not null)
            {
                (System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(byGroup, route.ItemGroup, out _) ??= []).Add(r);
            }
            else
            {
                forAll.Add(r);
            }
        }
    }

    /// <summary>Per route: the receiving location, or -1 when unknown.</summary>
    public int[] To { get; }

    /// <summary>Per route: the shipping location of a lane, or -1.</summary>
    public int[] From { get; }

    /// <summary>The routes made for one item, lateral lanes among them.</summary>
    public ReadOnlySpan<int> ForItem(int item) => masters.ItemRoutes.Of(item);

    /// <summary>The supply routes for a group and those for all items, in that order.</summary>
    public int[] Shared(string? group)
    {
        IEnumerable<int> grouped = group is not null && byGroup.TryGetValue(group, out List<int>? list) ? list : None;
        return merged.GetOrAdd(group ?? "", _ => [.. grouped, .. forAll]);
    }

    /// <summary>0 for one item, 1 for a group, 2 for all items.</summary>
    public static int RankOf(SupplyRoute route) => route.Item is not null ? 0 : route.ItemGroup is not null ? 1 : 2;
}
