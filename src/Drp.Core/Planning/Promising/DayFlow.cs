namespace Drp.Planning;

/// <summary>
/// What comes and goes at a place day by day, and what is free: the least stock from a day to the end of the horizon, so that
/// no later commitment is touched.
/// </summary>
internal sealed class DayFlow
{
    private readonly long[] net;
    private long[]? free;

    public DayFlow(int days) => net = new long[days];

    private DayFlow(long[] net) => this.net = net;

    public int Days => net.Length;

    public DayFlow Copy() => new([.. net]);

    /// <summary>Adds what comes (or, negative, goes) on a day; behind the horizon it counts for nothing.</summary>
    public void Add(int day, long quantity)
    {
        if (day < net.Length)
        {
            net[Math.Max(0, day)] += quantity;
            free = null;
        }
    }

    /// <summary>What comes less what goes on the days <c>[from, to)</c>.</summary>
    public long Net(int from, int to) => ExactMath.Sum(net.AsSpan(from, to - from));

    /// <summary>What is free on a day; negative where commitments exceed supply.</summary>
    public long Free(int day)
    {
        if (free is null)
        {
            free = new long[net.Length];
            long stock = 0;
            for (int d = 0; d < net.Length; d++)
            {
                free[d] = stock += net[d];
            }

            for (int d = net.Length - 2; d >= 0; d--)
            {
                free[d] = Math.Min(free[d], free[d + 1]);
            }
        }

        return free[day];
    }
}
