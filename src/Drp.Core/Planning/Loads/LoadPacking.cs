namespace Drp.Planning;

/// <summary>Packs pieces that can't be divided into as few loads as a simple rule finds. Pure, deterministic and thread-safe.</summary>
public static class LoadPacking
{
    /// <summary>Packs the pieces.</summary>
    /// <param name="pieces">The pieces; none negative, none larger than a load.</param>
    /// <param name="capacity">What one load holds.</param>
    /// <param name="method">The rule.</param>
    /// <param name="loads">Receives the load of each piece, from zero.</param>
    /// <returns>The number of loads.</returns>
    /// <remarks>A piece's size is its share of the tightest limit; equal pieces keep their order, equal loads the lower number.</remarks>
    /// <exception cref="ArgumentException">Lengths differ, or a piece is larger than a load.</exception>
    public static int Pack(ReadOnlySpan<LoadSize> pieces, LoadSize capacity, PackingMethod method, Span<int> loads)
    {
        if (loads.Length != pieces.Length) throw new ArgumentException("There must be one load per piece.", nameof(loads));
        var order = new int[pieces.Length];
        for (var i = 0; i < order.Length; i++)
        {
            if (!pieces[i].FitsIn(capacity)) throw new ArgumentException($"Piece {i} is larger than a load.", nameof(pieces));
            order[i] = i;
        }

        if (method == PackingMethod.FirstFitDecreasing) Decreasing(order, pieces, capacity);
        var used = new List<LoadSize>();
        foreach (var piece in order)
        {
            var load = Find(used, pieces[piece], capacity, method);
            if (load == used.Count) used.Add(default);
            used[load] = used[load].Plus(pieces[piece]);
            loads[piece] = load;
        }

        return used.Count;
    }

    /// <summary>Sorts indices by falling size, ties by index.</summary>
    internal static void Decreasing(int[] order, ReadOnlySpan<LoadSize> sizes, LoadSize capacity)
    {
        var copy = sizes.ToArray();
        Array.Sort(order, (a, b) => LoadSize.CompareFill(copy[b], copy[a], capacity) is var sign && sign != 0 ? sign : a.CompareTo(b));
    }

    private static int Find(List<LoadSize> used, LoadSize piece, LoadSize capacity, PackingMethod method)
    {
        var found = used.Count;
        for (var load = method == PackingMethod.NextFit ? Math.Max(0, used.Count - 1) : 0; load < used.Count; load++)
        {
            if (!used[load].Plus(piece).FitsIn(capacity)) continue;
            if (method != PackingMethod.BestFit) return load;
            if (found == used.Count || LoadSize.CompareFill(used[load].Plus(piece), used[found].Plus(piece), capacity) > 0) found = load;
        }

        return found;
    }
}
