namespace Drp.Planning;

/// <summary>
/// Stock of a point whose goods expire, bucket by bucket: requirements take, in their order, the goods that expire first
/// among those that live long enough for them; what finds none waits and comes first in the next bucket.
/// </summary>
/// <remarks>
/// A bucket's requirements are served as one as long as their order changes nothing. They are listed one by one, which needs
/// the pegging of everything further down, only from the first bucket on in which it would.
/// </remarks>
internal sealed class PerishableStock(TimeAxis axis, PullWorkspace work)
{
    private const int Unlisted = -1;

    private readonly BatchStock stock = new();
    private readonly List<(int Life, long Quantity)> waiting = [];
    private List<Requirement>? requirements;
    private CompiledItem item = null!;
    private int point;
    private int row;
    private int next;
    private int unlisted;
    private long waitingTotal;
    private PerishableStock? ahead;

    /// <summary>Stock whose last usable day lies before the snapshot's date; it serves nothing and goes in the first bucket.</summary>
    public long Dead { get; private set; }

    /// <summary>Stock that is left less what waits.</summary>
    public long Balance => stock.Total - waitingTotal;

    /// <summary>Takes the stock on hand; stock that is negative is the first requirement.</summary>
    /// <param name="planned">The item.</param>
    /// <param name="p">The point.</param>
    /// <param name="listed">Its requirements in their order; <see langword="null"/>: those of the pull under way.</param>
    public void Start(CompiledItem planned, int p, List<Requirement>? listed = null)
    {
        (item, point, row, requirements) = (planned, p, planned.Points[p].Row, listed);
        (next, waitingTotal, Dead) = (0, 0, 0);
        stock.Clear();
        waiting.Clear();
        SnapshotBlock block = planned.Block;
        for (int i = block.BatchStart[row]; i < block.BatchStart[row + 1]; i++)
        {
            if (block.BatchExpiry[i] < axis.AsOf)
            {
                Dead += block.BatchQuantity[i];
            }
            else
            {
                AddBatch(block.BatchExpiry[i], block.BatchQuantity[i], firstGone: 0);
            }
        }

        if (block.OnHand[row] > 0)
        {
            AddBatch(BatchStock.Forever, block.OnHand[row], firstGone: 0);
        }
        else if (block.OnHand[row] < 0)
        {
            waiting.Add((0, -block.OnHand[row]));
            waitingTotal = -block.OnHand[row];
        }
    }

    /// <summary>A bucket's receipts, requirements and expiry, before new orders.</summary>
    /// <returns>What expires.</returns>
    public long Step(int bucket)
    {
        Open(bucket);
        return Close(bucket);
    }

    /// <summary>A bucket's receipts and requirements.</summary>
    public void Open(int bucket)
    {
        ListWaiting();
        SnapshotBlock block = item.Block;
        for (int i = block.SupplyStart[row]; i < block.SupplyStart[row + 1]; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            if (axis.BucketOfDue(DayNumber.Of(supply.Due)) == bucket)
            {
                AddBatch(LastDay(supply), block.SupplyQuantity[i], bucket);
            }
        }

        ServeWaiting(axis.FirstDay(bucket));
        if (requirements is null && IsOrderFree(bucket))
        {
            ServeTogether(bucket);
        }
        else
        {
            ServeEach(bucket);
        }
    }

    /// <summary>What expires at the end of a bucket.</summary>
    public long Close(int bucket) => stock.Expire(bucket) + (bucket == 0 ? Dead : 0);

    /// <summary>Adds goods that arrive in a bucket; they serve what they live long enough for.</summary>
    public void Add(int lastDay, long quantity, int bucket) => AddBatch(lastDay, quantity, bucket);

    /// <summary>Goods that can be used through a day.</summary>
    public long Usable(int through) => stock.Usable(through);

    /// <summary>Takes goods that can be used through a day for a shipment.</summary>
    public void Ship(int through, long quantity, List<(int LastDay, long Quantity)> pieces) =>
        stock.Take(through, quantity, pieces);

    /// <summary>What is missing: requirements that nothing serves, and what the stock left lacks to a level.</summary>
    public long Need(long safety) => waitingTotal + Math.Max(0, safety - stock.Total);

    /// <summary>Takes in a planned receipt: it serves whatever waits, and what is left of it is a batch.</summary>
    public void Receive(int lastDay, int bucket, long quantity)
    {
        int served = 0;
        while (served < waiting.Count && quantity > 0)
        {
            (int life, long open) = waiting[served];
            long taken = Math.Min(open, quantity);
            quantity -= taken;
            waitingTotal -= taken;
            if (taken < open)
            {
                waiting[served] = (life, open - taken);
                break;
            }

            served++;
        }

        waiting.RemoveRange(0, served);
        if (quantity > 0)
        {
            AddBatch(lastDay, quantity, bucket + 1);
        }
    }

    /// <summary>
    /// The needs from a bucket on that stand without new orders: each is met in its own bucket by goods that do not expire.
    /// </summary>
    /// <param name="bucket">The bucket at hand, stepped already.</param>
    /// <param name="safety">Safety stock by bucket.</param>
    /// <param name="net">Receives the needs, from the bucket on; the first is given.</param>
    public void StandingNeeds(int bucket, ReadOnlySpan<long> safety, Span<long> net)
    {
        ahead ??= new PerishableStock(axis, work);
        ahead.CopyFrom(this);
        ahead.Receive(BatchStock.Forever, bucket, net[0]);
        for (int u = bucket + 1; u < axis.Count; u++)
        {
            _ = ahead.Step(u);
            net[u - bucket] = ahead.Need(safety[u]);
            ahead.Receive(BatchStock.Forever, u, net[u - bucket]);
        }
    }

    public void CopyFrom(PerishableStock other)
    {
        (item, point, row, requirements, next) = (other.item, other.point, other.row, other.requirements, other.next);
        (unlisted, waitingTotal, Dead) = (other.unlisted, other.waitingTotal, other.Dead);
        stock.CopyFrom(other.stock);
        waiting.Clear();
        waiting.AddRange(other.waiting);
    }

    private int LastDay(ScheduledSupply supply) => supply.Expiry is { } day
        ? DayNumber.Of(day)
        : item.Item.ShelfLifeDays is { } life ? DayNumber.Of(supply.Due) + life : BatchStock.Forever;

    private void AddBatch(int lastDay, long quantity, int firstGone)
    {
        int gone = lastDay == BatchStock.Forever ? axis.Count : Math.Max(firstGone, axis.BucketOf(lastDay + 1));
        stock.Add(lastDay, gone, quantity);
    }

    private bool IsOrderFree(int bucket)
    {
        (int first, int last) = work.Days.Of(point, bucket);
        return !stock.HasBetween(first, last);
    }

    private void ServeTogether(int bucket)
    {
        long wanted = work.Gross[(point * axis.Count) + bucket] + (bucket == 0 ? work.PastTotal(point) : 0);
        if (wanted > 0)
        {
            int life = work.Days.IsUniform(point) ? work.Days.Life(point) : Unlisted;
            Serve(work.Days.Of(point, bucket).First - life, life, wanted);
            unlisted = bucket;
        }
    }

    /// <summary>
    /// A bucket that was served as one may have left something to wait whose life has to be known now. Nobody's order
    /// mattered, so it is the last of the bucket's requirements that wait.
    /// </summary>
    private void ListWaiting()
    {
        if (waiting.Count == 0 || waiting[^1].Life != Unlisted)
        {
            return;
        }

        long open = waiting[^1].Quantity;
        int at = waiting.Count - 1;
        waiting.RemoveAt(at);
        List<Requirement> listed = work.Requirements(item, point, axis);
        for (int i = listed.FindLastIndex(r => r.Bucket == unlisted); open > 0; i--)
        {
            long part = Math.Min(open, listed[i].Quantity);
            waiting.Insert(at, (listed[i].Life, part));
            open -= part;
        }
    }

    private void ServeEach(int bucket)
    {
        if (requirements is null)
        {
            requirements = work.Requirements(item, point, axis);
            next = requirements.FindIndex(r => r.Bucket >= bucket);
            next = next < 0 ? requirements.Count : next;
        }

        for (; next < requirements.Count && requirements[next].Bucket == bucket; next++)
        {
            Requirement wanted = requirements[next];
            if (wanted.Kind != PegKind.NegativeStock)
            {
                Serve(Math.Max(wanted.Day, axis.AsOf), wanted.Life, wanted.Quantity);
            }
        }
    }

    private void ServeWaiting(int day)
    {
        int kept = 0;
        for (int i = 0; i < waiting.Count; i++)
        {
            (int life, long open) = waiting[i];
            long taken = stock.Take(day + life, open);
            waitingTotal -= taken;
            if (taken < open)
            {
                waiting[kept++] = (life, open - taken);
            }
        }

        waiting.RemoveRange(kept, waiting.Count - kept);
    }

    private void Serve(int day, int life, long quantity)
    {
        long open = quantity - stock.Take(day + life, quantity);
        if (open > 0)
        {
            waiting.Add((life, open));
            waitingTotal += open;
        }
    }
}
