namespace Drp.Planning;

/// <summary>Opens the ledger of a stocking point from the snapshot and the standing plan.</summary>
internal sealed class PointLedgers(PromiseContext context)
{
    private TimeAxis Axis => context.Axis;

    /// <summary>The ledger of an item by itself.</summary>
    public PointLedger Open(int item, int point) => Open(context.Planned(item), item, point);

    /// <summary>The ledger of a supersession group, under the item that takes over.</summary>
    public PointLedger OpenGroup(int item, int point) => Open(context.Grouped(item), item, point);

    private PointLedger Open(PlannedItem planned, int item, int point)
    {
        CompiledItem network = planned.Item;
        var available = new DayFlow(context.Days);
        var promised = new DayFlow(context.Days);
        var own = new DayFlow(context.Days);
        StockFlow? batches = Perishes(network, point) ? new StockFlow() : null;
        AddSupplies(network, point, available, promised, own, batches);
        AddDemand(network, point, available, promised, own, batches);
        AddPlan(planned, point, available, promised, own, batches);
        return new PointLedger
        {
            Available = available,
            Batches = batches,
            Planned = promised,
            Own = own,
            Quotas = Quotas(item, point),
            Safety = context.Options.HoldSafetyStock ? planned.Safety(point).Max() : 0,
        };
    }

    /// <summary>The order's commitment is given back.</summary>
    public void Free(int item, int point, PointLedger ledger, string order)
    {
        SnapshotBlock block = context.Network(item).Block;
        int row = context.Network(item).Points[point].Row;
        for (int i = block.OrderStart[row]; i < block.OrderStart[row + 1]; i++)
        {
            if (string.Equals(block.Orders[i].Code, order, StringComparison.Ordinal) && DayNumber.Of(block.Orders[i].Due) < Axis.Horizon)
            {
                int day = context.DayOf(DayNumber.Of(block.Orders[i].Due));
                ledger.Free(day, block.OrderQuantity[i], block.Orders[i].MinimumRemainingLifeDays);
            }
        }
    }

    private static bool Perishes(CompiledItem network, int point)
    {
        int row = network.Points[point].Row;
        return network.Item.ShelfLifeDays is not null || network.Block.BatchStart[row] < network.Block.BatchStart[row + 1];
    }

    private void AddSupplies(CompiledItem network, int point, DayFlow available, DayFlow promised, DayFlow own, StockFlow? batches)
    {
        SnapshotBlock block = network.Block;
        int row = network.Points[point].Row;
        Add(0, block.OnHand[row], int.MaxValue);
        for (int i = block.BatchStart[row]; i < block.BatchStart[row + 1]; i++)
        {
            Add(0, block.BatchQuantity[i], block.BatchExpiry[i] - Axis.AsOf);
        }

        for (int i = block.SupplyStart[row]; i < block.SupplyStart[row + 1]; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            int due = DayNumber.Of(supply.Due);
            int last = supply.Expiry is { } expiry ? DayNumber.Of(expiry)
                : network.Item.ShelfLifeDays is { } life ? due + life : int.MaxValue;
            Add(context.DayOf(due), block.SupplyQuantity[i], last == int.MaxValue ? last : last - Axis.AsOf);
        }

        void Add(int day, long quantity, int last)
        {
            if (quantity == 0)
            {
                return;
            }

            available.Add(day, quantity);
            promised.Add(day, quantity);
            own.Add(day, quantity);
            batches?.Add(day, quantity, last);
        }
    }

    private void AddDemand(CompiledItem network, int point, DayFlow available, DayFlow promised, DayFlow own, StockFlow? batches)
    {
        SnapshotBlock block = network.Block;
        int row = network.Points[point].Row;
        for (int i = block.OrderStart[row]; i < block.OrderStart[row + 1]; i++)
        {
            int due = DayNumber.Of(block.Orders[i].Due);
            if (due < Axis.Horizon)
            {
                batches?.Take(context.DayOf(due), block.OrderQuantity[i], block.Orders[i].MinimumRemainingLifeDays);
            }
        }

        foreach (Requirement requirement in RequirementList.Independent(network, point, Axis))
        {
            int day = context.DayOf(requirement.Day);
            promised.Add(day, -requirement.Quantity);
            bool isOrder = requirement.Kind is not (PegKind.Forecast or PegKind.Uplift);
            if (isOrder)
            {
                available.Add(day, -requirement.Quantity);
            }

            if (isOrder || !context.Options.ConsumesForecast)
            {
                own.Add(day, -requirement.Quantity);
            }
        }

        int first = block.SupplyStart[network.FirstRow];
        int end = block.SupplyStart[network.FirstRow + network.Points.Length];
        for (int i = first; i < end; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            int ship = DayNumber.Of(supply.Ship);
            if (supply.Status != SupplyStatus.InTransit && ship < Axis.Horizon && FirmShipments.SourceOf(network, supply) == point)
            {
                available.Add(context.DayOf(ship), -block.SupplyQuantity[i]);
                promised.Add(context.DayOf(ship), -block.SupplyQuantity[i]);
                own.Add(context.DayOf(ship), -block.SupplyQuantity[i]);
                batches?.Take(context.DayOf(ship), block.SupplyQuantity[i], 0);
            }
        }
    }

    /// <summary>Planned receipts, planned shipments to other places, expiry.</summary>
    private void AddPlan(PlannedItem planned, int point, DayFlow available, DayFlow promised, DayFlow own, StockFlow? batches)
    {
        foreach (PulledOrder order in planned.Orders[point])
        {
            Move(context.DayOf(order.Receipt), order.Quantity);
        }

        CompiledItem network = planned.Item;
        for (int child = 0; child < network.Points.Length; child++)
        {
            foreach (ref readonly CompiledArc arc in network.Points[child].Arcs.AsSpan())
            {
                int route = arc.Route;
                foreach (PulledOrder order in arc.From == point ? planned.Orders[child].Where(o => o.Route == route) : [])
                {
                    Move(context.DayOf(order.Ship), -order.Quantity);
                }
            }
        }

        ReadOnlySpan<long> expired = planned.Expired(point);
        for (int t = 0; t < expired.Length; t++)
        {
            int day = context.DayOf(Axis.FirstDay(t));
            promised.Add(day, -expired[t]);
            own.Add(day, -expired[t]);
        }

        void Move(int day, long quantity)
        {
            promised.Add(day, quantity);
            own.Add(day, quantity);
            if (context.Options.PlannedReceipts)
            {
                available.Add(day, quantity);
                batches?.Add(day, quantity, int.MaxValue);
            }
        }
    }

    private SortedDictionary<string, DayFlow> Quotas(int item, int point)
    {
        var quotas = new SortedDictionary<string, DayFlow>(StringComparer.Ordinal);
        string code = context.Item(item).Code, location = context.LocationOf(item, point);
        foreach (PromiseQuota quota in context.Options.Quotas)
        {
            if (!string.Equals(quota.Item, code, StringComparison.Ordinal) || !string.Equals(quota.Location, location, StringComparison.Ordinal))
            {
                continue;
            }

            if (!quotas.TryGetValue(quota.CustomerClass, out DayFlow? flow))
            {
                quotas.Add(quota.CustomerClass, flow = new DayFlow(context.Days));
            }

            if (!Q4.TryFrom(quota.Quantity - quota.Used, out long open))
            {
                throw new ArgumentException($"The quota of {quota.CustomerClass} on {code} at {location} has more than four decimal places.");
            }

            flow.Add(context.DayOf(DayNumber.Of(quota.From)), open);
        }

        return quotas;
    }
}
