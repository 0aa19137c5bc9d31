namespace Drp.Planning;

/// <summary>Where each point of an item is supplied from, by number: items that share it are netted side by side.</summary>
internal sealed class ItemShape
{
    private ItemShape(int[] from, int[] sequence)
    {
        From = from;
        Sequence = sequence;
    }

    /// <summary>Per point: the point that supplies it, or -1 for a supply source.</summary>
    public int[] From { get; }

    /// <summary>The points in an order in which every point comes before the one that supplies it.</summary>
    public int[] Sequence { get; }

    public static ItemShape Of(CompiledItem item)
    {
        var from = new int[item.Points.Length];
        for (int p = 0; p < from.Length; p++)
        {
            from[p] = ArcOf(item.Points[p]).From;
        }

        return new ItemShape(from, item.Sequence);
    }

    /// <summary>The one arc of a plain point.</summary>
    public static ref readonly CompiledArc ArcOf(CompiledPoint point) => ref point.Arcs[point.OnlyArc];

    public bool Fits(CompiledItem item)
    {
        if (item.Points.Length != From.Length)
        {
            return false;
        }

        for (int p = 0; p < From.Length; p++)
        {
            if (ArcOf(item.Points[p]).From != From[p])
            {
                return false;
            }
        }

        return true;
    }
}
