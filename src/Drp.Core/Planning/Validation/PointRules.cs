namespace Drp.Planning;

/// <summary>Stocking points and their rows: policy numbers, and quantities no finer than the item's scale.</summary>
internal static class PointRules
{
    public static void Check(PlanningSnapshot snapshot, int[] items, List<Fault> faults)
    {
        bool hasSuccessors = snapshot.Items.Any(static i => i.Successor is not null);
        foreach (int i in items)
        {
            int scale = snapshot.Items[i].Scale;
            long unit = scale is < 0 or > 4 ? 1 : Q4.Unit(scale);
            (SnapshotBlock block, int slot) = snapshot.Slice(i);
            for (int row = block.PointStart[slot]; row < block.PointStart[slot + 1]; row++)
            {
                CheckPoint(block.Points[row], unit, faults);
                CheckRows(block, row, unit, faults);
            }

            PolicyRules.CheckBuffers(snapshot, i, hasSuccessors, faults);
        }
    }

    /// <summary>Whether an item's scale and policies can be read as numbers at all, right or wrong.</summary>
    public static bool IsReadable(PlanningSnapshot snapshot, int item)
    {
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        return snapshot.Items[item].Scale is >= 0 and <= 4
            && block.Points[block.PointStart[slot]..block.PointStart[slot + 1]]
                .All(static point => Quantities(point).All(static quantity => Q4.TryFrom(quantity, out _)));
    }

    public static void CheckFences(PlanningFences fences, string subject, List<Fault> faults)
    {
        if (fences.DemandDays < 0 || fences.FrozenDays < 0 || fences.PlanningDays < 0)
        {
            MasterRules.Add(faults, "DRP2016", subject, "A fence is negative; give zero or more days.");
        }
    }

    private static void CheckPoint(StockingPoint point, long unit, List<Fault> faults)
    {
        if (point.SafetyStock is SafetyStockPolicy.Fixed { Quantity: >= 0m } level
            && Q4.TryFrom(level.Quantity, out long exact) && exact % unit == 0
            && point.LotSizing is LotSizingPolicy.ForEachNeed
            && point is { MaximumStock: null, TargetStock: null, Fences: null, MinimumRemainingLifeDays: >= 0 })
        {
            return;
        }

        string subject = $"stocking point {point.Item} at {point.Location}";
        foreach (decimal quantity in Quantities(point))
        {
            if (quantity < 0m)
            {
                MasterRules.Add(faults, "DRP2016", subject, FormattableString.Invariant($"A policy number is {quantity}; give zero or more."));
            }
            else if (!Q4.TryFrom(quantity, out long scaled) || scaled % unit != 0)
            {
                MasterRules.Add(faults, "DRP2015", subject, FormattableString.Invariant($"The quantity {quantity} is finer than the item's scale; round it."));
            }
        }

        PolicyRules.Check(point, subject, faults);
        CheckFences(point.Fences ?? PlanningFences.None, subject, faults);
    }

    private static IEnumerable<decimal> Quantities(StockingPoint point)
    {
        if (point.MaximumStock is { } maximum)
        {
            yield return maximum;
        }

        if (point.TargetStock is { } target)
        {
            yield return target;
        }

        switch (point.SafetyStock)
        {
            case SafetyStockPolicy.Fixed level:
                yield return level.Quantity;
                break;
            case SafetyStockPolicy.Seasonal seasonal:
                yield return seasonal.Otherwise;
                foreach (SafetyStockPolicy.Season season in seasonal.Seasons)
                {
                    yield return season.Quantity;
                }

                break;
        }

        switch (point.LotSizing)
        {
            case LotSizingPolicy.FixedQuantity lot:
                yield return lot.Quantity;
                break;
            case LotSizingPolicy.MinMax upTo:
                yield return upTo.Maximum;
                break;
        }
    }

    private static void CheckRows(SnapshotBlock block, int row, long unit, List<Fault> faults)
    {
        if (unit == 1)
        {
            return;
        }

        StockingPoint point = block.Points[row];
        Fine(block.OnHand.AsSpan(row, 1), "stock");
        Fine(block.BatchQuantity.AsSpan(block.BatchStart[row]..block.BatchStart[row + 1]), "a batch");
        Fine(block.ForecastQuantity.AsSpan(block.ForecastStart[row]..block.ForecastStart[row + 1]), "forecast");
        Fine(block.LayerQuantity.AsSpan(block.LayerStart[row]..block.LayerStart[row + 1]), "a customer's forecast or uplift");
        Fine(block.OrderQuantity.AsSpan(block.OrderStart[row]..block.OrderStart[row + 1]), "a sales order");
        Fine(block.SupplyQuantity.AsSpan(block.SupplyStart[row]..block.SupplyStart[row + 1]), "a scheduled supply");

        void Fine(ReadOnlySpan<long> quantities, string what)
        {
            foreach (long quantity in quantities)
            {
                if (quantity % unit != 0)
                {
                    MasterRules.Add(
                        faults,
                        "DRP2015",
                        $"stocking point {point.Item} at {point.Location}",
                        FormattableString.Invariant($"The quantity {Q4.ToDecimal(quantity)} of {what} is finer than the item's scale; round it, demand up and supply down."));
                }
            }
        }
    }
}
