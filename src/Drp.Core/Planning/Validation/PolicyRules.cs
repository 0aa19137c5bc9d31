namespace Drp.Planning;

/// <summary>The numbers of safety-stock and lot-sizing policies.</summary>
internal static class PolicyRules
{
    /// <summary>Old items that are looked back at; a loop of successors is a fault of its own.</summary>
    private const int LongestChain = 16;

    public static void Check(StockingPoint point, string subject, List<Fault> faults)
    {
        switch (point.LotSizing)
        {
            case LotSizingPolicy.FixedQuantity { Quantity: 0m }:
                Add("The fixed quantity is zero; give one above zero.");
                break;
            case LotSizingPolicy.PeriodOrderQuantity { Buckets: < 1 }:
                Add("The period order quantity covers no bucket; give one or more.");
                break;
            case LotSizingPolicy.DaysOfCover { Days: < 1 }:
                Add("The lot's cover is no day; give one or more.");
                break;
            case LotSizingPolicy.EconomicOrderQuantity { OrderCost: var order, HoldingCost: var holding } when order <= 0m || holding <= 0m:
                Add("The economic order quantity needs an order cost and a holding cost above zero.");
                break;
            case LotSizingPolicy.Dynamic { OrderCost: var order, HoldingCost: var holding } when !Fits(order, 10_000m) || !Fits(holding, 100_000_000m):
                Add("An order cost has at most four decimal places, a holding cost eight, and neither is negative.");
                break;
        }

        switch (point.SafetyStock)
        {
            case SafetyStockPolicy.DaysOfCover { Days: < 0 }:
                Add("The safety stock's cover is negative; give zero or more days.");
                break;
            case SafetyStockPolicy.Seasonal seasonal when seasonal.Seasons.IsDefault || seasonal.Seasons.Any(s => s.To < s.From):
                Add("A season ends before it begins.");
                break;
            case SafetyStockPolicy.DdmrpBuffer buffer when IsUnsound(buffer):
                Add("A number of the demand-driven buffer is negative.");
                break;
            case SafetyStockPolicy.DdmrpBuffer when point.LotSizing is not LotSizingPolicy.ForEachNeed:
                Add("A demand-driven buffer takes the place of the lot-sizing policy; leave that lot-for-lot.");
                break;
        }

        if (point.MinimumRemainingLifeDays < 0)
        {
            Add("The remaining life that is asked for is negative; give zero or more days.");
        }

        void Add(string message) => MasterRules.Add(faults, "DRP2016", subject, message);
    }

    /// <summary>The simulation of a buffer knows no expiry, neither of the item nor of an old item that it takes over from.</summary>
    public static void CheckBuffers(PlanningSnapshot snapshot, int item, bool hasSuccessors, List<Fault> faults)
    {
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        for (int row = block.PointStart[slot]; row < block.PointStart[slot + 1]; row++)
        {
            if (block.Points[row].SafetyStock is SafetyStockPolicy.DdmrpBuffer && Perishes(snapshot, item, hasSuccessors ? LongestChain : 0))
            {
                MasterRules.Add(
                    faults,
                    "DRP2031",
                    $"stocking point {block.Points[row].Item} at {block.Points[row].Location}",
                    "A demand-driven buffer can't hold goods that expire; choose another safety stock policy.");
            }
        }
    }

    private static bool Perishes(PlanningSnapshot snapshot, int item, int depth)
    {
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        int from = block.PointStart[slot], to = block.PointStart[slot + 1];
        return snapshot.Items[item].ShelfLifeDays is not null || block.BatchStart[from] < block.BatchStart[to]
            || block.Supplies[block.SupplyStart[from]..block.SupplyStart[to]].Any(static s => s.Expiry is not null)
            || (depth > 0 && Enumerable.Range(0, snapshot.Items.Length)
                .Any(old => string.Equals(snapshot.Items[old].Successor, snapshot.Items[item].Code, StringComparison.Ordinal)
                    && Perishes(snapshot, old, depth - 1)));
    }

    private static bool Fits(decimal amount, decimal scale) =>
        amount is >= 0m and < 1_000_000_000m && amount * scale == decimal.Truncate(amount * scale);

    private static bool IsUnsound(SafetyStockPolicy.DdmrpBuffer buffer) =>
        buffer.AverageDailyUsage < 0m || buffer.DecoupledLeadTime < 0 || buffer.LeadTimeFactor < 0m
        || buffer.VariabilityFactor < 0m || buffer.MinimumOrder < 0m || buffer.OrderCycleDays < 0
        || buffer.SpikeHorizonDays < 0 || buffer.SpikeThreshold < 0m;
}
