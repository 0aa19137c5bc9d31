namespace Drp.Planning;

/// <summary>Stock by last usable day, what expires first at the front. Used again from point to point.</summary>
internal sealed class BatchStock
{
    /// <summary>The last usable day of goods that do not expire.</summary>
    public const int Forever = int.MaxValue;

    private int[] lastDay = new int[16];
    private int[] gone = new int[16];
    private long[] quantity = new long[16];
    private int count;

    public long Total { get; private set; }

    public void Clear() => (count, Total) = (0, 0);

    public void CopyFrom(BatchStock other)
    {
        Reserve(other.count);
        (count, Total) = (other.count, other.Total);
        other.lastDay.AsSpan(0, count).CopyTo(lastDay);
        other.gone.AsSpan(0, count).CopyTo(gone);
        other.quantity.AsSpan(0, count).CopyTo(quantity);
    }

    /// <summary>Adds goods.</summary>
    /// <param name="last">Their last usable day.</param>
    /// <param name="goneIn">The bucket at whose end they are written off when nothing took them.</param>
    /// <param name="amount">Ten-thousandths, above zero.</param>
    public void Add(int last, int goneIn, long amount)
    {
        Reserve(count + 1);
        int at = count;
        while (at > 0 && lastDay[at - 1] > last)
        {
            at--;
        }

        int behind = count - at;
        Array.Copy(lastDay, at, lastDay, at + 1, behind);
        Array.Copy(gone, at, gone, at + 1, behind);
        Array.Copy(quantity, at, quantity, at + 1, behind);
        (lastDay[at], gone[at], quantity[at]) = (last, goneIn, amount);
        count++;
        Total += amount;
    }

    /// <summary>Takes from goods that can be used through a day, those that expire first before others.</summary>
    /// <param name="through">The last day on which they must be usable.</param>
    /// <param name="amount">Ten-thousandths.</param>
    /// <param name="pieces">Receives what was taken, by last usable day; <see langword="null"/>: nobody asks.</param>
    /// <returns>What was taken.</returns>
    public long Take(int through, long amount, List<(int LastDay, long Quantity)>? pieces = null)
    {
        int at = 0;
        while (at < count && lastDay[at] < through)
        {
            at++;
        }

        int from = at;
        long open = amount;
        while (at < count && open > 0)
        {
            long taken = Math.Min(open, quantity[at]);
            quantity[at] -= taken;
            open -= taken;
            pieces?.Add((lastDay[at], taken));
            at += quantity[at] == 0 ? 1 : 0;
        }

        Remove(from, at);
        Total -= amount - open;
        return amount - open;
    }

    /// <summary>Goods that can be used through a day.</summary>
    public long Usable(int through)
    {
        long usable = Total;
        for (int i = 0; i < count && lastDay[i] < through; i++)
        {
            usable -= quantity[i];
        }

        return usable;
    }

    /// <summary>Whether some goods can be used through one day and not through a later one.</summary>
    public bool HasBetween(int first, int last)
    {
        for (int i = 0; i < count && lastDay[i] < last; i++)
        {
            if (lastDay[i] >= first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes off what is gone at the end of a bucket.</summary>
    public long Expire(int bucket)
    {
        long lost = 0;
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (gone[i] <= bucket)
            {
                lost += quantity[i];
                continue;
            }

            (lastDay[kept], gone[kept], quantity[kept]) = (lastDay[i], gone[i], quantity[i]);
            kept++;
        }

        count = kept;
        Total -= lost;
        return lost;
    }

    private void Remove(int from, int to)
    {
        int behind = count - to;
        Array.Copy(lastDay, to, lastDay, from, behind);
        Array.Copy(gone, to, gone, from, behind);
        Array.Copy(quantity, to, quantity, from, behind);
        count -= to - from;
    }

    private void Reserve(int size)
    {
        if (size > lastDay.Length)
        {
            int length = Math.Max(size, lastDay.Length * 2);
            Array.Resize(ref lastDay, length);
            Array.Resize(ref gone, length);
            Array.Resize(ref quantity, length);
        }
    }
}
