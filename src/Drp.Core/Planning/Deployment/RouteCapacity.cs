namespace Drp.Planning;

/// <summary>What is left of each route's capacity in each bucket; shared by the items that share the route.</summary>
internal sealed class RouteCapacity
{
    private readonly Dictionary<(int Route, int Bucket), long> used = [];

    /// <summary>Takes as much of a quantity as the route still carries in a bucket, in whole multiples.</summary>
    public long Take(in CompiledArc arc, int bucket, long quantity)
    {
        if (arc.Capacity < 0 || quantity <= 0)
        {
            return quantity;
        }

        long before = used.GetValueOrDefault((arc.Route, bucket));
        long left = ExactMath.FloorTo(Math.Max(0, arc.Capacity - before), arc.Lot.Multiple);
        long taken = Math.Min(quantity, left);
        taken = taken < quantity && taken < arc.Lot.Minimum ? 0 : taken;
        used[(arc.Route, bucket)] = before + taken;
        return taken;
    }
}
