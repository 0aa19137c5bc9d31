using System.Collections.Immutable;
using Drp.Items;

namespace Drp.Planning;

/// <summary>The routes of a snapshot that are made for one item, by item, and those that are not.</summary>
internal sealed class ItemRoutes
{
    private readonly int[] start;
    private readonly int[] routes;

    public ItemRoutes(ImmutableArray<Item> items, ImmutableArray<SupplyRoute> all)
    {
        var index = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            index.Add(items[i].Code, i);
        }

        var itemOf = new int[all.Length];
        var shared = ImmutableArray.CreateBuilder<int>();
        start = new int[items.Length + 1];
        for (int r = 0; r < all.Length; r++)
        {
            itemOf[r] = all[r].Item is { } code ? index.GetValueOrDefault(code, -1) : -1;
            if (itemOf[r] < 0)
            {
                shared.Add(r);
            }
            else
            {
                start[itemOf[r] + 1]++;
            }
        }

        for (int i = 0; i < items.Length; i++)
        {
            start[i + 1] += start[i];
        }

        routes = new int[start[^1]];
        int[] next = start[..^1];
        for (int r = 0; r < all.Length; r++)
        {
            if (itemOf[r] >= 0)
            {
                routes[next[itemOf[r]]++] = r;
            }
        }

        Shared = shared.ToImmutable();
    }

    /// <summary>Routes for a group or for all items, and those of items that the snapshot does not know.</summary>
    public ImmutableArray<int> Shared { get; }

    /// <summary>The routes of one item, by code.</summary>
    public ReadOnlySpan<int> Of(int item) => routes.AsSpan(start[item]..start[item + 1]);
}
