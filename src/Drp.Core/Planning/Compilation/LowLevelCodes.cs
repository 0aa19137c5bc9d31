namespace Drp.Planning;

/// <summary>Low-level codes: the longest path down to an end node, over the lanes of an item.</summary>
internal static class LowLevelCodes
{
    /// <summary>
    /// Assigns the codes and returns the points by code and location; points on or above a loop are missing from the
    /// result.
    /// </summary>
    public static int[] Assign(CompiledPoint[] points)
    {
        var children = new int[points.Length];
        foreach (CompiledPoint point in points)
        {
            foreach (ref readonly CompiledArc arc in point.Arcs.AsSpan())
            {
                if (arc.From >= 0)
                {
                    children[arc.From]++;
                }
            }
        }

        var ready = new Queue<int>();
        for (int p = 0; p < points.Length; p++)
        {
            if (children[p] == 0)
            {
                ready.Enqueue(p);
            }
        }

        var sequence = new List<int>(points.Length);
        while (ready.TryDequeue(out int p))
        {
            sequence.Add(p);
            foreach (ref readonly CompiledArc arc in points[p].Arcs.AsSpan())
            {
                if (arc.From < 0)
                {
                    continue;
                }

                points[arc.From].Code = Math.Max(points[arc.From].Code, points[p].Code + 1);
                if (--children[arc.From] == 0)
                {
                    ready.Enqueue(arc.From);
                }
            }
        }

        sequence.Sort((a, b) => points[a].Code != points[b].Code ? points[a].Code.CompareTo(points[b].Code) : a.CompareTo(b));
        return [.. sequence];
    }
}
