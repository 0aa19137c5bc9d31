namespace Drp.Planning;

/// <summary>
/// The last usable day of what a planned order brings. The pull assumes goods that were made or bought just in time: full
/// (or guaranteed) life at the supply source, less the lead times that they have behind them when they arrive.
/// </summary>
internal sealed class GoodsLife(TimeAxis axis)
{
    private readonly ArcChoice choice = new();

    /// <summary>The last usable day of an order by an arc of a point.</summary>
    public int LastDay(CompiledItem item, int point, int arcIndex, int ship, int receipt)
    {
        if (item.Item.ShelfLifeDays is not { } life)
        {
            return BatchStock.Forever;
        }

        // What should have come before the snapshot's date can't be older than goods that come on it.
        int late = Math.Max(0, axis.AsOf - receipt);
        while (true)
        {
            ref readonly CompiledArc arc = ref item.Points[point].Arcs[arcIndex];
            if (arc.From < 0)
            {
                return receipt + late + (arc.GuaranteedLife >= 0 ? arc.GuaranteedLife : life);
            }

            point = arc.From;
            choice.ForDay(item.Points[point], ship);
            if (choice.IsEmpty)
            {
                return ship + late + life;
            }

            arcIndex = choice.Arcs[0];
            receipt = item.Points[point].Arcs[arcIndex].Lead.ReceiptOn(ship);
            ship = choice.Ship(0);
        }
    }
}
