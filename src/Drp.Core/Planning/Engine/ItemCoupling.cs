namespace Drp.Planning;

/// <summary>Which items must be planned together: those that share a route's capacity, and an item with its successors.</summary>
internal sealed class ItemCoupling
{
    private readonly int[] parent;

    private ItemCoupling(int count)
    {
        parent = new int[count];
        for (int i = 0; i < count; i++)
        {
            parent[i] = i;
        }
    }

    public static ItemCoupling Of(PlanningSnapshot snapshot, SnapshotCompiler compiler)
    {
        SnapshotMasters masters = snapshot.Masters;
        var coupling = new ItemCoupling(masters.Items.Length);
        for (int i = 0; i < masters.Items.Length; i++)
        {
            if (masters.Items[i].Successor is { } successor && snapshot.IndexOfItem(successor) is var next and >= 0)
            {
                coupling.Join(i, next);
            }
        }

        foreach (int route in masters.ItemRoutes.Shared)
        {
            if (masters.Routes[route] is { CapacityPerBucket: not null, Item: null } shared)
            {
                coupling.JoinAll(Served(masters, compiler, shared, route));
            }
        }

        return coupling;
    }

    /// <summary>The items with everything that is coupled to them, ascending.</summary>
    public int[] Widen(int[] items)
    {
        var roots = items.Select(Root).ToHashSet();
        return [.. Enumerable.Range(0, parent.Length).Where(i => roots.Contains(Root(i)))];
    }

    /// <summary>The groups of more than one item, each ascending, by their first item.</summary>
    public IEnumerable<int[]> Groups() => Enumerable.Range(0, parent.Length)
        .GroupBy(Root)
        .Select(static g => g.ToArray())
        .Where(static g => g.Length > 1);

    private static IEnumerable<int> Served(SnapshotMasters masters, SnapshotCompiler compiler, SupplyRoute shared, int route)
    {
        for (int i = 0; i < masters.Items.Length; i++)
        {
            if ((shared.ItemGroup is null || string.Equals(shared.ItemGroup, masters.Items[i].Group, StringComparison.Ordinal))
                && compiler.Serves(i, route))
            {
                yield return i;
            }
        }
    }

    private void JoinAll(IEnumerable<int> items)
    {
        int first = -1;
        foreach (int item in items)
        {
            first = first < 0 ? item : first;
            Join(first, item);
        }
    }

    private void Join(int a, int b) => parent[Math.Max(Root(a), Root(b))] = Math.Min(Root(a), Root(b));

    private int Root(int item)
    {
        while (parent[item] != item)
        {
            parent[item] = parent[parent[item]];
            item = parent[item];
        }

        return item;
    }
}
