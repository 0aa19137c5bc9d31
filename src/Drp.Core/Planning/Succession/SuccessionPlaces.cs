namespace Drp.Planning;

/// <summary>
/// Where an item that is superseded is planned together with its successor: at a place that stocks both, if all places that it
/// supplies with the old item are such places too.
/// </summary>
internal static class SuccessionPlaces
{
    /// <summary>The item that takes over by old item and location; both are indices.</summary>
    public static Dictionary<(int Item, int Location), int> Of(PlanningSnapshot snapshot)
    {
        SnapshotMasters masters = snapshot.Masters;
        var successor = new int[masters.Items.Length];
        for (int i = 0; i < successor.Length; i++)
        {
            successor[i] = masters.Items[i].Successor is { } code ? snapshot.IndexOfItem(code) : -1;
        }

        var takers = new Dictionary<(int, int), int>();
        var compiler = new SnapshotCompiler(snapshot, new PlanOptions(), Succession.None(snapshot));
        for (int i = 0; i < successor.Length; i++)
        {
            if (successor[i] >= 0)
            {
                Add(compiler.Compile(i), snapshot, successor, takers);
            }
        }

        return takers;
    }

    private static void Add(CompiledItem item, PlanningSnapshot snapshot, int[] successor, Dictionary<(int, int), int> takers)
    {
        var apart = new bool[item.Points.Length];
        foreach (int p in item.Sequence)
        {
            int taker = apart[p] ? -1 : TakerAt(item.Index, item.Points[p].Location, snapshot, successor);
            if (taker >= 0)
            {
                takers.Add((item.Index, item.Points[p].Location), taker);
                continue;
            }

            foreach (ref readonly CompiledArc arc in item.Points[p].Arcs.AsSpan())
            {
                if (arc.From >= 0)
                {
                    apart[arc.From] = true;
                }
            }
        }
    }

    /// <summary>The last of an item's successors that is stocked at a location, or -1.</summary>
    private static int TakerAt(int item, int location, PlanningSnapshot snapshot, int[] successor)
    {
        int taker = -1, steps = 0;
        for (int next = successor[item]; next >= 0 && steps++ < successor.Length; next = successor[next])
        {
            (SnapshotBlock block, int slot) = snapshot.Slice(next);
            if (block.Location.AsSpan(block.PointStart[slot]..block.PointStart[slot + 1]).BinarySearch(location) >= 0)
            {
                taker = next;
            }
        }

        return taker;
    }
}
