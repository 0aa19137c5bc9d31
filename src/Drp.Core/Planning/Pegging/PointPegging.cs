namespace Drp.Planning;

/// <summary>Pegging of one point: supplies queue by the date they are there, requirements take from the front.</summary>
internal sealed class PointPegging
{
    private readonly TimeAxis axis;
    private readonly List<SupplyPart> supplies = [];
    private readonly List<Requirement> requirements;
    private readonly List<Allocation> allocations = [];
    private readonly LinkedList<(int Supply, long Quantity)> free = new();
    private readonly List<(int Requirement, long Quantity)> waiting = [];
    private readonly Stack<(int Supply, int Bucket, long Quantity)> held = new();
    private readonly IReadOnlyList<PulledOrder> planned;
    private long heldTotal;

    public PointPegging(
        CompiledItem item, int p, TimeAxis axis, IReadOnlyList<PulledOrder> planned, List<Requirement> requirements)
    {
        this.axis = axis;
        this.requirements = requirements;
        this.planned = planned;
        CompiledPoint point = item.Points[p];
        long opening = item.Block.Opening(point.Row);
        if (opening > 0)
        {
            supplies.Add(new SupplyPart(SupplyPartKind.OnHand, -1, -1, opening));
        }

        for (int i = item.Block.SupplyStart[point.Row]; i < item.Block.SupplyStart[point.Row + 1]; i++)
        {
            int bucket = axis.BucketOfDue(DayNumber.Of(item.Block.Supplies[i].Due));
            if (bucket < axis.Count)
            {
                supplies.Add(new SupplyPart(SupplyPartKind.Scheduled, i, bucket, item.Block.SupplyQuantity[i]));
            }
        }

        for (int row = 0; row < planned.Count; row++)
        {
            int bucket = planned[row].Receipt < axis.AsOf ? -1 : planned[row].Bucket;
            supplies.Add(new SupplyPart(SupplyPartKind.Planned, row, bucket, planned[row].Quantity));
        }
    }

    public PointPegs Run(ReadOnlySpan<long> safety)
    {
        // Stable: within a bucket on hand before scheduled before planned, these by the bucket they count in and
        // by route, each in its own order.
        int[] arrival =
        [
            .. Enumerable.Range(0, supplies.Count).OrderBy(s => supplies[s].Bucket).ThenBy(s => supplies[s].Kind)
                .ThenBy(s => supplies[s].Kind == SupplyPartKind.Planned ? planned[supplies[s].Index].Bucket : 0)
                .ThenBy(s => supplies[s].Kind == SupplyPartKind.Planned ? planned[supplies[s].Index].Route : 0),
        ];
        int nextSupply = 0, nextRequirement = 0;
        for (int t = -1; t < axis.Count; t++)
        {
            while (nextSupply < arrival.Length && supplies[arrival[nextSupply]].Bucket == t)
            {
                free.AddLast((arrival[nextSupply], supplies[arrival[nextSupply]].Quantity));
                nextSupply++;
            }

            if (t >= 0 && safety[t] < heldTotal)
            {
                GiveBack(heldTotal - safety[t]);
            }

            ServeWaiting(t);
            while (nextRequirement < requirements.Count && requirements[nextRequirement].Bucket == t)
            {
                Serve(nextRequirement, requirements[nextRequirement].Quantity, t);
                nextRequirement++;
            }

            if (t >= 0)
            {
                Hold(safety[t] - heldTotal, t);
            }
        }

        foreach ((int supply, int bucket, long quantity) in held.Reverse())
        {
            allocations.Add(new Allocation(supply, Allocation.Safety, bucket, quantity));
        }

        foreach ((int supply, long quantity) in free)
        {
            allocations.Add(new Allocation(supply, Allocation.Rounding, Math.Max(0, supplies[supply].Bucket), quantity));
        }

        return new PointPegs
        {
            Supplies = supplies,
            Requirements = requirements,
            Allocations = allocations,
            OrderTiers = OrderTiers(),
        };
    }

    private void Serve(int requirement, long quantity, int bucket)
    {
        while (quantity > 0 && free.First is { } front)
        {
            long taken = Math.Min(quantity, front.Value.Quantity);
            allocations.Add(new Allocation(front.Value.Supply, requirement, bucket, taken));
            quantity -= taken;
            Take(front, taken);
        }

        quantity = TakeHeld(requirement, quantity, bucket);
        if (quantity > 0)
        {
            waiting.Add((requirement, quantity));
        }
    }

    /// <summary>Safety stock is there to be used: a requirement that finds nothing free takes what was held last.</summary>
    private long TakeHeld(int requirement, long quantity, int bucket)
    {
        while (quantity > 0 && held.TryPop(out (int Supply, int Bucket, long Quantity) last))
        {
            long taken = Math.Min(quantity, last.Quantity);
            allocations.Add(new Allocation(last.Supply, requirement, bucket, taken));
            heldTotal -= taken;
            quantity -= taken;
            if (taken < last.Quantity)
            {
                held.Push((last.Supply, last.Bucket, last.Quantity - taken));
            }
        }

        return quantity;
    }

    private void ServeWaiting(int bucket)
    {
        if (waiting.Count == 0 || free.First is null)
        {
            return;
        }

        (int Requirement, long Quantity)[] open = [.. waiting];
        waiting.Clear();
        foreach ((int requirement, long quantity) in open)
        {
            Serve(requirement, quantity, bucket);
        }
    }

    private void Hold(long quantity, int bucket)
    {
        while (quantity > 0 && free.First is { } front)
        {
            long taken = Math.Min(quantity, front.Value.Quantity);
            held.Push((front.Value.Supply, bucket, taken));
            heldTotal += taken;
            quantity -= taken;
            Take(front, taken);
        }
    }

    private void GiveBack(long quantity)
    {
        heldTotal -= quantity;
        while (quantity > 0)
        {
            (int supply, int bucket, long had) = held.Pop();
            long back = Math.Min(quantity, had);
            free.AddFirst((supply, back));
            quantity -= back;
            if (back < had)
            {
                held.Push((supply, bucket, had - back));
            }
        }
    }

    private void Take(LinkedListNode<(int Supply, long Quantity)> front, long taken)
    {
        if (taken == front.Value.Quantity)
        {
            free.RemoveFirst();
        }
        else
        {
            front.Value = (front.Value.Supply, front.Value.Quantity - taken);
        }
    }

    /// <summary>What is lost comes before all others where it is lost; to a source it is as urgent as what it makes up for.</summary>
    private static Tier Carried(in Requirement requirement) => requirement.Kind switch
    {
        PegKind.NegativeStock => Tier.Firm,
        PegKind.Expiry => Tier.Safety,
        _ => requirement.Tier,
    };

    private IReadOnlyList<(Tier Tier, long Quantity)>[] OrderTiers()
    {
        var byOrder = new SortedDictionary<Tier, long>[planned.Count];
        foreach (Allocation allocation in allocations)
        {
            SupplyPart supply = supplies[allocation.Supply];
            if (supply.Kind != SupplyPartKind.Planned)
            {
                continue;
            }

            Tier tier = allocation.Requirement switch
            {
                Allocation.Safety => Tier.Safety,
                Allocation.Rounding => Tier.Rounding,
                _ => Carried(requirements[allocation.Requirement]),
            };
            SortedDictionary<Tier, long> tiers = byOrder[supply.Index] ??= [];
            tiers[tier] = tiers.GetValueOrDefault(tier) + allocation.Quantity;
        }

        return Array.ConvertAll(byOrder, IReadOnlyList<(Tier, long)> (tiers) => [.. tiers.Select(t => (t.Key, t.Value))]);
    }
}
