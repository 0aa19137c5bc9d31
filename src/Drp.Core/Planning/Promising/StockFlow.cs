namespace Drp.Planning;

/// <summary>
/// Stock, receipts and commitments of goods that expire, day by day. What is free on a day is the most that can be taken then
/// without a commitment waiting longer than it does anyway; each takes the batch that expires first among those that last
/// long enough for it.
/// </summary>
internal sealed class StockFlow
{
    private readonly List<Supply> supplies;
    private readonly List<Taking> takings;

    public StockFlow()
    {
        supplies = [];
        takings = [];
    }

    private StockFlow(StockFlow other)
    {
        supplies = [.. other.supplies];
        takings = [.. other.takings];
    }

    public StockFlow Copy() => new(this);

    /// <summary>Adds goods that are there from a day and usable through another.</summary>
    public void Add(int day, long quantity, int lastUsable)
    {
        if (quantity < 0)
        {
            takings.Add(new Taking(day, -quantity, 0));
        }
        else
        {
            supplies.Add(new Supply(day, quantity, lastUsable));
        }
    }

    public void Take(int day, long quantity, int life) => takings.Add(new Taking(day, quantity, life));

    /// <summary>A taking that does not happen.</summary>
    public void GiveBack(int day, long quantity, int life) => takings.Remove(new Taking(day, quantity, life));

    /// <summary>The days on which more may become free.</summary>
    public IEnumerable<int> Days() => supplies.Select(static s => s.Day).Concat(takings.Select(static t => t.Day + 1));

    /// <summary>The most that can be taken on a day, in whole units.</summary>
    public long Free(int day, int life, long unit)
    {
        long[] before = Backlog(day, 0, life, out _);
        long low = 0, high = supplies.Where(s => s.Day <= day && s.LastUsable >= day + life).Sum(static s => s.Quantity) / unit;
        while (low < high)
        {
            long middle = high - ((high - low) / 2);
            long[] after = Backlog(day, middle * unit, life, out bool served);
            if (served && IsNoWorse(before, after))
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low * unit;
    }

    private static bool IsNoWorse(long[] before, long[] after)
    {
        for (int i = 0; i < before.Length; i++)
        {
            if (after[i] > before[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What waits at the end of each day on which something happens; the extra taking comes last on its day.</summary>
    private long[] Backlog(int extraDay, long extra, int extraLife, out bool served)
    {
        List<Taking> asked = [.. takings.OrderBy(static t => t.Day)];
        int own = asked.TakeWhile(t => t.Day <= extraDay).Count();
        asked.Insert(own, new Taking(extraDay, extra, extraLife));
        int[] days = [.. supplies.Select(static s => s.Day).Concat(asked.Select(static t => t.Day)).Distinct().Order()];
        long[] left = [.. supplies.Select(static s => s.Quantity)];
        int[] byExpiry = [.. Enumerable.Range(0, left.Length).OrderBy(i => supplies[i].LastUsable).ThenBy(i => supplies[i].Day)];
        long[] open = [.. asked.Select(static t => t.Quantity)];
        var backlog = new long[days.Length];
        served = true;
        for (int d = 0; d < days.Length; d++)
        {
            for (int i = 0; i < open.Length && asked[i].Day <= days[d]; i++)
            {
                foreach (int s in byExpiry)
                {
                    if (open[i] > 0 && supplies[s].Day <= days[d] && supplies[s].LastUsable >= days[d] + (long)asked[i].Life)
                    {
                        long taken = Math.Min(open[i], left[s]);
                        open[i] -= taken;
                        left[s] -= taken;
                    }
                }

                backlog[d] += open[i];
                served &= i != own || open[i] == 0;
            }
        }

        return backlog;
    }

    private readonly record struct Supply(int Day, long Quantity, int LastUsable);

    private readonly record struct Taking(int Day, long Quantity, int Life);
}
