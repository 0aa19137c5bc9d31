namespace Drp.Planning;

/// <summary>
/// What is left of each route's capacity in each bucket; shared by the items that share the route. What is reserved for an
/// item can't be taken by the items before it.
/// </summary>
internal sealed class RouteCapacity
{
    private readonly Dictionary<(int Route, int Bucket), long> used = [];
    private readonly Dictionary<(int Item, int Route, int Bucket), long> reserved = [];

    public void Clear()
    {
        used.Clear();
        reserved.Clear();
    }

    /// <summary>What an arc still carries in a bucket; <see cref="long.MaxValue"/> without a limit.</summary>
    public long Left(in CompiledArc arc, int bucket)
    {
        if (arc.Capacity < 0)
        {
            return long.MaxValue;
        }

        long left = arc.Capacity - used.GetValueOrDefault((arc.Route, bucket));
        foreach (((_, int route, int at), long quantity) in reserved)
        {
            left -= route == arc.Route && at == bucket ? quantity : 0;
        }

        return Math.Max(0, left);
    }

    public void Take(in CompiledArc arc, int bucket, long quantity)
    {
        if (arc.Capacity >= 0)
        {
            used[(arc.Route, bucket)] = used.GetValueOrDefault((arc.Route, bucket)) + quantity;
        }
    }

    /// <summary>Keeps a quantity for an item until its turn comes.</summary>
    public void Reserve(int item, int route, int bucket, long quantity) => reserved[(item, route, bucket)] = quantity;

    /// <summary>The item's turn has come.</summary>
    public void Release(int item)
    {
        foreach ((int Item, int Route, int Bucket) key in reserved.Keys.Where(k => k.Item == item).ToList())
        {
            reserved.Remove(key);
        }
    }
}
