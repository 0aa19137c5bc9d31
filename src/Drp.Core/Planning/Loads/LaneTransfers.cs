namespace Drp.Planning;

/// <summary>One item's transfers on a lane, by ship day, with the stock of both ends day by day.</summary>
internal sealed class LaneTransfers
{
    private readonly long[] sourceStock;
    private readonly long[] destinationStock;

    public LaneTransfers(string item, long lot, LoadSize sizePerLot, long[] sourceStock, long[] destinationStock, long dailyDemand)
    {
        Item = item;
        Lot = lot;
        SizePerLot = sizePerLot;
        DailyDemand = dailyDemand;
        this.sourceStock = sourceStock;
        this.destinationStock = destinationStock;
    }

    public string Item { get; }

    public long Lot { get; }

    public LoadSize SizePerLot { get; }

    public long DailyDemand { get; }

    /// <summary>What ships on which day; day 0 is the snapshot's date.</summary>
    public SortedDictionary<int, long> ByDay { get; } = [];

    public void Add(int day, long quantity) => ByDay[day] = ByDay.GetValueOrDefault(day) + quantity;

    /// <summary>The transfers after a day, within a number of days.</summary>
    public IEnumerable<LaterTransfer> Later(int day, int days) => ByDay.Where(t => t.Key > day && t.Key - day <= days && t.Value > 0)
        .Select(t => new LaterTransfer { DaysLater = t.Key - day, Quantity = t.Value });

    /// <summary>Stock at the source from a day on that is not deployed to anything but the transfers that may be pulled in.</summary>
    public long Undeployed(int day, int days)
    {
        long pulled = 0, least = long.MaxValue;
        for (int d = day; d < sourceStock.Length; d++)
        {
            pulled += d > day && d - day <= days ? ByDay.GetValueOrDefault(d) : 0;
            least = Math.Min(least, sourceStock[d] + pulled);
        }

        return Math.Max(0, least);
    }

    /// <summary>Stock at the destination on a day.</summary>
    public long PositionOn(int day) => Math.Max(0, destinationStock[Math.Min(day, destinationStock.Length - 1)]);

    /// <summary>Takes later transfers, the earliest first, forward to a day.</summary>
    public void PullIn(int day, int days, long quantity)
    {
        foreach (int later in ByDay.Keys.Where(d => d > day && d - day <= days).ToList())
        {
            long taken = Math.Min(quantity, ByDay[later]);
            ByDay[later] -= taken;
            quantity -= taken;
            for (int d = day; d < later; d++)
            {
                sourceStock[d] -= taken;
            }
        }
    }
}
