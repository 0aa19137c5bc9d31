using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>
/// Builds the loads of one lane and date from its transfers. Pure, exact, deterministic and thread-safe.
/// </summary>
/// <remarks>
/// Lots are packed first-fit decreasing by their share of the tightest limit, ties by line. If the last load is below the
/// minimum fill, in this order: lots are re-spread from the fullest loads as long as these keep the minimum; later transfers
/// are pulled in, one lot at a time to the item with the fewest days of supply, within the pull-in horizon, the item's
/// maximum cover and what the source has not deployed; a load still below the put-off threshold is put off, with nothing
/// pulled in for it.
/// </remarks>
public static class LoadBuilder
{
    /// <summary>Builds the loads.</summary>
    /// <param name="lines">The transfers, in item code order.</param>
    /// <param name="limits">Limits and thresholds.</param>
    /// <exception cref="ArgumentException">A quantity isn't whole lots, or one lot is larger than a load.</exception>
    public static LoadPlan Build(IReadOnlyList<LoadLine> lines, LoadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(limits);
        foreach (var line in lines) Check(line, limits.Capacity);
        var loads = Pack(lines, limits.Capacity);
        var pulled = new long[lines.Count];
        var putOff = new long[lines.Count];
        var spread = false;
        if (loads.Count > 0 && !loads[^1].Size.Reaches(limits.MinimumFill, limits.Capacity))
        {
            spread = ReSpread(lines, limits, loads);
            if (!spread && !PullIn(lines, limits, loads[^1], pulled) && !loads[^1].Size.Reaches(limits.PutOffFill ?? limits.MinimumFill, limits.Capacity))
            {
                for (var i = 0; i < lines.Count; i++) putOff[i] = (loads[^1].Lots[i] - pulled[i]) * lines[i].Lot;
                Array.Clear(pulled);
                loads.RemoveAt(loads.Count - 1);
            }
        }

        return new LoadPlan
        {
            Loads = [.. loads.Select(load => load.Lots.Select((lots, i) => lots * lines[i].Lot).ToImmutableArray())],
            Sizes = [.. loads.Select(load => load.Size)],
            PulledIn = [.. pulled.Select((lots, i) => lots * lines[i].Lot)],
            PutOff = [.. putOff],
            ReSpread = spread,
        };
    }

    private static void Check(LoadLine line, LoadSize capacity)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(line.Lot);
        ArgumentOutOfRangeException.ThrowIfNegative(line.Quantity);
        if (line.Quantity % line.Lot != 0 || line.Later.Any(later => later.Quantity % line.Lot != 0))
            throw new ArgumentException("Transfers must be whole lots.", nameof(line));
        if (!line.SizePerLot.FitsIn(capacity)) throw new ArgumentException("One lot must fit into a load.", nameof(line));
    }

    private static List<Load> Pack(IReadOnlyList<LoadLine> lines, LoadSize capacity)
    {
        int[] order = [.. Enumerable.Range(0, lines.Count)];
        LoadPacking.Decreasing(order, lines.Select(line => line.SizePerLot).ToArray(), capacity);
        var loads = new List<Load>();
        foreach (var i in order)
        {
            var lots = lines[i].Quantity / lines[i].Lot;
            for (var k = 0; lots > 0; k++)
            {
                if (k == loads.Count) loads.Add(new Load(lines.Count));
                var fit = Math.Min(lots, loads[k].Size.RoomFor(lines[i].SizePerLot, capacity));
                loads[k].Add(i, fit, lines[i].SizePerLot);
                lots -= fit;
            }
        }

        return loads;
    }

    private static bool ReSpread(IReadOnlyList<LoadLine> lines, LoadLimits limits, List<Load> loads)
    {
        var copies = loads.ConvertAll(load => new Load(load));
        var last = copies[^1];
        while (!last.Size.Reaches(limits.MinimumFill, limits.Capacity))
        {
            if (!MoveOne(lines, limits, copies, last)) return false;
        }

        for (var k = 0; k < loads.Count; k++) loads[k] = copies[k];
        return true;
    }

    /// <summary>Moves the smallest lot that helps from the fullest load that can spare it.</summary>
    private static bool MoveOne(IReadOnlyList<LoadLine> lines, LoadLimits limits, List<Load> loads, Load last)
    {
        (int Load, int Line) best = (-1, -1);
        for (var k = 0; k < loads.Count - 1; k++)
        {
            if (best.Load >= 0 && LoadSize.CompareFill(loads[k].Size, loads[best.Load].Size, limits.Capacity) <= 0) continue;
            var smallest = -1;
            for (var i = 0; i < lines.Count; i++)
            {
                if (loads[k].Lots[i] == 0 || !loads[k].Size.Plus(lines[i].SizePerLot, -1).Reaches(limits.MinimumFill, limits.Capacity)) continue;
                if (!last.Size.Plus(lines[i].SizePerLot).FitsIn(limits.Capacity) || lines[i].SizePerLot == default) continue;
                if (smallest < 0 || LoadSize.CompareFill(lines[i].SizePerLot, lines[smallest].SizePerLot, limits.Capacity) < 0) smallest = i;
            }

            if (smallest >= 0) best = (k, smallest);
        }

        if (best.Load < 0) return false;
        var size = lines[best.Line].SizePerLot;
        loads[best.Load].Add(best.Line, -1, size);
        last.Add(best.Line, 1, size);
        return true;
    }

    private static bool PullIn(IReadOnlyList<LoadLine> lines, LoadLimits limits, Load load, long[] pulled)
    {
        var open = new long[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            long later = 0;
            foreach (var transfer in lines[i].Later)
                if (transfer.DaysLater <= limits.PullInDays) later = checked(later + transfer.Quantity);
            open[i] = Math.Min(later, Math.Max(0, lines[i].Undeployed)) / lines[i].Lot;
        }

        while (!load.Size.Reaches(limits.MinimumFill, limits.Capacity))
        {
            var best = -1;
            for (var i = 0; i < lines.Count; i++)
            {
                if (open[i] == 0 || !load.Size.Plus(lines[i].SizePerLot).FitsIn(limits.Capacity) || ExceedsCover(lines[i], pulled[i] + 1)) continue;
                if (best < 0 || Sooner(lines[i], pulled[i], lines[best], pulled[best])) best = i;
            }

            if (best < 0) return false;
            open[best]--;
            pulled[best]++;
            load.Add(best, 1, lines[best].SizePerLot);
        }

        return true;
    }

    private static bool ExceedsCover(LoadLine line, long lots) =>
        line.MaximumCoverDays is { } days && line.Position + (Int128)lots * line.Lot > (Int128)days * line.DailyDemand;

    /// <summary>Whether one line has fewer days of supply than another; without demand it lasts for ever.</summary>
    private static bool Sooner(LoadLine line, long lots, LoadLine other, long otherLots)
    {
        if (line.DailyDemand <= 0) return false;
        if (other.DailyDemand <= 0) return true;
        return ExactMath.CompareFractions(
            line.Position + (Int128)lots * line.Lot, line.DailyDemand, other.Position + (Int128)otherLots * other.Lot, other.DailyDemand) < 0;
    }

    /// <summary>A load while it is being built: lots per line and their size.</summary>
    private sealed class Load
    {
        public Load(int lines) => Lots = new long[lines];

        public Load(Load other)
        {
            Lots = [.. other.Lots];
            Size = other.Size;
        }

        public long[] Lots { get; }
        public LoadSize Size { get; private set; }

        public void Add(int line, long lots, LoadSize size)
        {
            Lots[line] += lots;
            Size = Size.Plus(size, lots);
        }
    }
}
