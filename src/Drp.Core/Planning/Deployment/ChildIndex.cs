namespace Drp.Planning;

/// <summary>The destinations of each point of an item, and what is known of its arcs; used again for the next item.</summary>
internal sealed class ChildIndex
{
    private int[] start = [];
    private int[] children = [];
    private bool[] fromOutside = [];

    /// <summary>Some arc has a capacity.</summary>
    public bool IsLimited { get; private set; }

    /// <summary>The points that a point may supply, by location code.</summary>
    public ReadOnlySpan<int> Of(int p) => children.AsSpan(start[p]..start[p + 1]);

    public bool HasChildren(int p) => start[p] < start[p + 1];

    /// <summary>A supply source leads to the point.</summary>
    public bool IsFromOutside(int p) => fromOutside[p];

    public void Start(CompiledItem item)
    {
        int points = item.Points.Length, total = 0;
        IsLimited = false;
        if (start.Length <= points)
        {
            start = new int[points + 1];
            fromOutside = new bool[points];
        }

        start.AsSpan(0, points + 1).Clear();
        for (int p = 0; p < points; p++)
        {
            total += CountSources(item.Points[p].Arcs, p);
        }

        for (int p = 0; p < points; p++)
        {
            start[p + 1] += start[p];
        }

        children = children.Length < total ? new int[total] : children;
        for (int p = points - 1; p >= 0; p--)
        {
            CompiledArc[] arcs = item.Points[p].Arcs;
            for (int a = 0; a < arcs.Length; a++)
            {
                if (IsFirstFrom(arcs, a))
                {
                    children[--start[arcs[a].From + 1]] = p;
                }
            }
        }

        // Each end has moved down to its own start; one place on it is the start of the next again.
        for (int p = 0; p < points; p++)
        {
            start[p] = start[p + 1];
        }

        start[points] = total;
    }

    private int CountSources(CompiledArc[] arcs, int p)
    {
        int sources = 0;
        fromOutside[p] = false;
        for (int a = 0; a < arcs.Length; a++)
        {
            fromOutside[p] |= arcs[a].From < 0;
            IsLimited |= arcs[a].Capacity >= 0;
            if (IsFirstFrom(arcs, a))
            {
                start[arcs[a].From + 1]++;
                sources++;
            }
        }

        return sources;
    }

    private static bool IsFirstFrom(CompiledArc[] arcs, int arc)
    {
        for (int a = 0; a < arc; a++)
        {
            if (arcs[a].From == arcs[arc].From)
            {
                return false;
            }
        }

        return arcs[arc].From >= 0;
    }
}
