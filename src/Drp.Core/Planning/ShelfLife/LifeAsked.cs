namespace Drp.Planning;

/// <summary>
/// The life that goods must have left when they reach a point: the smallest that any demand there, or further down, asks.
/// Goods with less can be sold nowhere below, so they are no cover for a shipment there.
/// </summary>
internal static class LifeAsked
{
    public static void Assign(CompiledPoint[] points, int[] sequence, SnapshotBlock block)
    {
        var smallest = new int[points.Length];
        Array.Fill(smallest, int.MaxValue);
        foreach (int p in sequence)
        {
            smallest[p] = Math.Min(smallest[p], OfDemand(block, points[p].Row));
            points[p].LifeAsked = smallest[p] == int.MaxValue ? 0 : smallest[p];
            foreach (ref readonly CompiledArc arc in points[p].Arcs.AsSpan())
            {
                if (arc.From >= 0)
                {
                    smallest[arc.From] = Math.Min(smallest[arc.From], smallest[p]);
                }
            }
        }
    }

    private static int OfDemand(SnapshotBlock block, int row)
    {
        bool forecast = block.ForecastStart[row] < block.ForecastStart[row + 1] || block.LayerStart[row] < block.LayerStart[row + 1];
        int life = forecast ? block.Points[row].MinimumRemainingLifeDays : int.MaxValue;
        for (int i = block.OrderStart[row]; i < block.OrderStart[row + 1]; i++)
        {
            life = Math.Min(life, block.Orders[i].MinimumRemainingLifeDays);
        }

        return life;
    }
}
