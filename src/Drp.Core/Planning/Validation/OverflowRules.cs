namespace Drp.Planning;

/// <summary>
/// No sum in an item's network can leave 64 bits: what all places together can ever ask for, lot rounding included, stays
/// below a quarter of the range. Found here, so that the engine needs no checks in its loops.
/// </summary>
internal static class OverflowRules
{
    private const long Limit = long.MaxValue / 4;

    public static void Check(CompiledItem item, TimeAxis axis, List<Fault> faults)
    {
        SnapshotBlock block = item.Block;
        if (item.Points.Length == 0)
        {
            return;
        }

        Int128 own = 0, lots = 0;
        int from = item.FirstRow, to = item.FirstRow + item.Points.Length;
        own += Sum(block.ForecastQuantity.AsSpan(block.ForecastStart[from]..block.ForecastStart[to]));
        own += Sum(block.LayerQuantity.AsSpan(block.LayerStart[from]..block.LayerStart[to]));
        own += Sum(block.OrderQuantity.AsSpan(block.OrderStart[from]..block.OrderStart[to]));
        own += Sum(block.SupplyQuantity.AsSpan(block.SupplyStart[from]..block.SupplyStart[to])) * 2;
        own += Sum(block.BatchQuantity.AsSpan(block.BatchStart[from]..block.BatchStart[to]));
        own += Sum(block.OnHand.AsSpan(from, to - from));
        foreach (CompiledPoint point in item.Points)
        {
            own += Largest(block.Points[point.Row].SafetyStock);
            own += Scaled(block.Points[point.Row].TargetStock ?? 0m) + (Int128)Scaled(block.Points[point.Row].MaximumStock ?? 0m);
            foreach (ref readonly CompiledArc arc in point.Arcs.AsSpan())
            {
                lots += (Int128)arc.Lot.Minimum + (2 * (Int128)arc.Lot.Multiple);
            }

            lots += point.Arcs.Length * (Int128)Largest(block.Points[point.Row].LotSizing);
        }

        // Each level of the network passes on what it was asked for and its own rounding in every bucket.
        Int128 most = own + (lots * axis.Count);
        if (most > Limit)
        {
            MasterRules.Add(
                faults,
                "DRP2021",
                $"item {item.Item.Code}",
                FormattableString.Invariant($"Its quantities could add up beyond {Q4.ToDecimal(Limit)} base units over the horizon; plan it in a larger unit, or correct a quantity."));
        }
    }

    private static Int128 Sum(ReadOnlySpan<long> quantities)
    {
        Int128 sum = 0;
        foreach (long quantity in quantities)
        {
            sum += Math.Abs(quantity);
        }

        return sum;
    }

    private static Int128 Largest(SafetyStockPolicy policy) => policy switch
    {
        SafetyStockPolicy.Fixed level => Scaled(level.Quantity),
        SafetyStockPolicy.Seasonal seasonal => Scaled(seasonal.Seasons.Select(s => s.Quantity).Append(seasonal.Otherwise).Max()),
        SafetyStockPolicy.DdmrpBuffer buffer => Scaled(buffer.MinimumOrder),
        _ => 0,
    };

    private static Int128 Largest(LotSizingPolicy policy) => policy switch
    {
        LotSizingPolicy.FixedQuantity lot => Scaled(lot.Quantity),
        LotSizingPolicy.MinMax upTo => Scaled(upTo.Maximum),
        _ => 0,
    };

    private static long Scaled(decimal quantity) => Q4.TryFrom(quantity, out long scaled) ? scaled : Q4.Maximum;
}
