namespace Drp.Planning;

/// <summary>
/// Plans the items of one block: plain items of one shape several at a time, all others one by one. One per thread; its
/// arrays are used again for the next block.
/// </summary>
internal sealed class BlockPlanner(CompiledSnapshot compiled, PlanOptions options, CoupledDeployments coupled)
{
    /// <summary>Shapes that are kept from block to block; each is compared with every item.</summary>
    private const int MostShapes = 16;

    private readonly BlockWriter writer = new(compiled.Axis, options.KeepRecords);
    private readonly ItemPull general = new(compiled.Axis);
    private readonly ItemDeployment deployment = new(compiled.Axis, compiled.Snapshot.Masters, new RouteCapacity());
    private readonly LanePull lanes = new(compiled.Axis);
    private readonly List<LaneGroup> groups = [];
    private int[] rows = [];
    private bool[] firm = [];
    private bool[] done = [];

    public PlanBlock Plan(ReadOnlySpan<int> items)
    {
        int points = 0;
        foreach (int index in items)
        {
            points += compiled.Items[index].Points.Length;
        }

        writer.Start(items.Length, points, options.Constrained);
        if (rows.Length < items.Length)
        {
            rows = new int[items.Length];
            firm = new bool[items.Length];
            done = new bool[items.Length];
        }

        int row = 0;
        for (int i = 0; i < items.Length; i++)
        {
            CompiledItem item = compiled.Items[items[i]];
            rows[i] = row;
            firm[i] = writer.AddPoints(item);
            done[i] = false;
            row += item.Points.Length;
        }

        PullPlain(items);
        for (int i = 0; i < items.Length; i++)
        {
            CompiledItem item = compiled.Items[items[i]];
            if (done[i])
            {
                WritePlain(item, rows[i]);
            }
            else
            {
                WriteGeneral(item);
            }
        }

        return writer.Finish(options.Constrained);
    }

    /// <summary>Nets the plain items; their orders are made afterwards, in the order of the items.</summary>
    private void PullPlain(ReadOnlySpan<int> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            CompiledItem item = compiled.Items[items[i]];
            if (item.IsPlain && item.Points.Length > 0)
            {
                LaneGroup group = GroupOf(item);
                group.Add(item, i, rows[i], firm[i]);
                if (group.IsFull)
                {
                    Pull(group);
                }
            }
        }

        foreach (LaneGroup group in groups)
        {
            Pull(group);
        }

        if (groups.Count > MostShapes)
        {
            groups.Clear();
        }
    }

    private void Pull(LaneGroup group)
    {
        if (group.Count > 0 && lanes.TryRun(group, writer))
        {
            foreach (int position in group.Positions)
            {
                done[position] = true;
            }
        }

        group.Clear();
    }

    private LaneGroup GroupOf(CompiledItem item)
    {
        foreach (LaneGroup group in groups)
        {
            if (group.Shape.Fits(item))
            {
                return group;
            }
        }

        var added = new LaneGroup(ItemShape.Of(item));
        groups.Add(added);
        return added;
    }

    private void WritePlain(CompiledItem item, int firstRow)
    {
        int buckets = compiled.Axis.Count;
        for (int p = 0; p < item.Points.Length; p++)
        {
            CompiledPoint point = item.Points[p];
            writer.AddSafety(point.Safety);
            writer.Unconstrained.ClosePlainPoint(
                in ItemShape.ArcOf(point),
                in writer.PastOrders[firstRow + p],
                writer.PlainQuantity.AsSpan((firstRow + p) * buckets, buckets));
        }

        if (!options.Constrained)
        {
            return;
        }

        if (coupled.Of(item.Index) is { } shared)
        {
            shared.Write(writer.Constrained);
        }
        else if (PlainDeployment.IsPull(item, firstRow, writer, compiled.Snapshot.Masters, buckets))
        {
            writer.CopyPlain(item, firstRow);
        }
        else
        {
            Deploy(item, firstRow);
        }
    }

    /// <summary>Deploys a plain item; without records the kernel left no requirements to begin with.</summary>
    private void Deploy(CompiledItem item, int firstRow)
    {
        if (writer.KeepRecords)
        {
            PlainDeployment.Fill(general.Workspace, item, firstRow, writer, compiled.Axis);
        }
        else
        {
            general.Run(item);
        }

        deployment.Run(item, general.Workspace);
        deployment.Write(writer.Constrained);
    }

    private void WriteGeneral(CompiledItem item)
    {
        general.Run(item);
        PullWorkspace work = general.Workspace;
        for (int p = 0; p < item.Points.Length; p++)
        {
            foreach (PulledOrder order in work.Orders[p])
            {
                writer.Unconstrained.Add(order);
            }

            writer.AddSafety(work.Row(work.Safety, p));
            writer.Unconstrained.ClosePoint(work.Row(work.Gross, p), work.Row(work.Projected, p), work.Row(work.Expired, p));
        }

        if (options.Constrained)
        {
            if (coupled.Of(item.Index) is { } shared)
            {
                shared.Write(writer.Constrained);
            }
            else
            {
                deployment.Run(item, work);
                deployment.Write(writer.Constrained);
            }
        }
    }
}
