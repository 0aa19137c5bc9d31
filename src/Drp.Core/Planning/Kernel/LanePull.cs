namespace Drp.Planning;

/// <summary>
/// The unconstrained pull of up to eight plain items of one shape, side by side: the same rules as <see cref="ItemPull"/>
/// with the choices already made. One instance per thread; its arrays are used again for the next group.
/// </summary>
internal sealed class LanePull(TimeAxis axis)
{
    private readonly int rowCells = axis.Count * LaneTerms.Lanes;
    private readonly LaneTerms terms = new();
    private readonly LanePast past = new(axis);
    private readonly long[] demand = new long[axis.Count];
    private readonly long[] scheduled = new long[axis.Count * LaneTerms.Lanes];
    private readonly long[] projected = new long[axis.Count * LaneTerms.Lanes];
    private readonly long[] quantity = new long[axis.Count * LaneTerms.Lanes];
    private long[] gross = [];

    /// <summary>Plans a group into the rows of a block, whose scheduled receipts are in place.</summary>
    /// <returns>False when a lead time is not for the kernel: nothing was done.</returns>
    public bool TryRun(LaneGroup group, BlockWriter block)
    {
        ItemShape shape = group.Shape;
        ReadOnlySpan<CompiledItem> items = group.Items;
        ReadOnlySpan<int> rows = group.Rows;
        int points = shape.From.Length;
        if (!past.TryStart(shape, items))
        {
            return false;
        }

        Start(points);
        for (int lane = 0; lane < LaneTerms.Lanes; lane++)
        {
            if (lane < items.Length)
            {
                Fill(items[lane], lane, group.Firm[lane]);
            }
            else
            {
                for (int p = 0; p < points; p++)
                {
                    terms.SetEmpty((p * LaneTerms.Lanes) + lane);
                }
            }
        }

        Span<int> pointRows = stackalloc int[items.Length];
        Span<int> starts = stackalloc int[items.Length];
        foreach (int p in shape.Sequence)
        {
            for (int lane = 0; lane < items.Length; lane++)
            {
                pointRows[lane] = rows[lane] + p;
                starts[lane] = pointRows[lane] * axis.Count;
            }

            Net(shape, p, pointRows, block);
            Span<long> grossRow = gross.AsSpan(p * rowCells, rowCells);
            LaneRows.Write(quantity, axis.Count, block.PlainQuantity, starts);
            if (block.KeepRecords)
            {
                LaneRows.Write(grossRow, axis.Count, block.Unconstrained.Gross, starts);
                LaneRows.Write(projected, axis.Count, block.Unconstrained.Projected, starts);
            }

            if (shape.From[p] >= 0)
            {
                PassUp(shape, p, items.Length);
            }
        }

        return true;
    }

    private void Start(int points)
    {
        terms.Reserve(points);
        int cells = points * rowCells;
        if (gross.Length < cells)
        {
            gross = new long[cells];
        }
        else
        {
            gross.AsSpan(0, cells).Clear();
        }
    }

    /// <summary>Reads one item, point after point as its rows stand in memory, into its lane.</summary>
    private void Fill(CompiledItem item, int lane, bool hasFirmSupply)
    {
        SnapshotBlock block = item.Block;
        for (int p = 0; p < item.Points.Length; p++)
        {
            CompiledPoint point = item.Points[p];
            int row = point.Row;
            terms.Set((p * LaneTerms.Lanes) + lane, block.OnHand[row], point.Safety, ItemShape.ArcOf(point).Lot);
            Span<long> cells = gross.AsSpan((p * rowCells) + lane, rowCells - lane);
            if (IndependentDemand.IsForecastOnly(item, p))
            {
                for (int i = block.ForecastStart[row]; i < block.ForecastStart[row + 1]; i++)
                {
                    int bucket = axis.BucketOf(block.ForecastDay[i]);
                    if ((uint)bucket < (uint)axis.Count)
                    {
                        cells[bucket * LaneTerms.Lanes] += block.ForecastQuantity[i];
                    }
                }
            }
            else
            {
                demand.AsSpan().Clear();
                IndependentDemand.Fill(item, p, axis, demand);
                for (int t = 0; t < demand.Length; t++)
                {
                    cells[t * LaneTerms.Lanes] += demand[t];
                }
            }
        }

        if (hasFirmSupply)
        {
            FillFirmShipments(item, lane);
        }
    }

    private void FillFirmShipments(CompiledItem item, int lane)
    {
        SnapshotBlock block = item.Block;
        int end = block.SupplyStart[item.FirstRow + item.Points.Length];
        for (int i = block.SupplyStart[item.FirstRow]; i < end; i++)
        {
            ScheduledSupply supply = block.Supplies[i];
            int source = supply.Status == SupplyStatus.InTransit ? -1 : FirmShipments.SourceOf(item, supply);
            int bucket = axis.BucketOfDue(DayNumber.Of(supply.Ship));
            if (source >= 0 && bucket < axis.Count)
            {
                gross[(source * rowCells) + (bucket * LaneTerms.Lanes) + lane] += block.SupplyQuantity[i];
            }
        }
    }

    private void Net(ItemShape shape, int p, ReadOnlySpan<int> rows, BlockWriter block)
    {
        for (int lane = 0; lane < rows.Length; lane++)
        {
            for (int i = block.ScheduledStart[rows[lane]]; i < block.ScheduledStart[rows[lane] + 1]; i++)
            {
                scheduled[(block.ScheduledBucket[i] * LaneTerms.Lanes) + lane] += block.ScheduledQuantity[i];
            }
        }

        Span<long> grossRow = gross.AsSpan(p * rowCells, rowCells);
        if (past.IsUsed(p))
        {
            past.Settle(shape, p, terms, grossRow, scheduled, rows, block.PastOrders);
        }

        NettingKernel.Net(terms, p, grossRow, scheduled, projected, quantity);
        for (int lane = 0; lane < rows.Length; lane++)
        {
            for (int i = block.ScheduledStart[rows[lane]]; i < block.ScheduledStart[rows[lane] + 1]; i++)
            {
                scheduled[(block.ScheduledBucket[i] * LaneTerms.Lanes) + lane] = 0;
            }
        }
    }

    /// <summary>Planned receipts become requirements of the source on their ship dates.</summary>
    private void PassUp(ItemShape shape, int p, int lanes)
    {
        int from = shape.From[p];
        Span<long> source = gross.AsSpan(from * rowCells, rowCells);
        if (past.SharedLead(p) is { } shared)
        {
            int first = past.PassUp(p, from, shared, quantity, 0, lanes);
            LaneRows.AddShifted(quantity, first, shared.ShipBucket, source);
            return;
        }

        for (int lane = 0; lane < lanes; lane++)
        {
            LeadPath lead = past.Lead(p, lane);
            int first = past.PassUp(p, from, lead, quantity, lane, lane + 1);
            ReadOnlySpan<int> target = lead.ShipBucket;
            for (int t = first; t < target.Length; t++)
            {
                source[(target[t] * LaneTerms.Lanes) + lane] += quantity[(t * LaneTerms.Lanes) + lane];
            }
        }
    }
}
