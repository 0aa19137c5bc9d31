namespace Drp.Planning;

/// <summary>Walks over the buckets that have a requirement; shared by the look-ahead policies.</summary>
internal static class LotRequirements
{
    /// <summary>The first bucket at or after <paramref name="from"/> with a positive requirement, or the length if none.</summary>
    public static int NextPositive(ReadOnlySpan<long> net, int from)
    {
        while (from < net.Length && net[from] <= 0) from++;
        return from;
    }

    /// <summary>A per-bucket value; a span of one element holds for every bucket.</summary>
    public static long At(ReadOnlySpan<long> values, int bucket) => values.Length == 1 ? values[0] : values[bucket];

    /// <summary>Checks the spans that every policy shares.</summary>
    public static void Check(ReadOnlySpan<long> net, Span<int> covers)
    {
        if (covers.Length != net.Length)
            throw new ArgumentException("There must be one cover per bucket.", nameof(covers));
        foreach (var requirement in net) ArgumentOutOfRangeException.ThrowIfNegative(requirement, nameof(net));
    }

    /// <summary>Checks a cost span: one element, or one per bucket; none negative.</summary>
    public static void CheckCosts(ReadOnlySpan<long> costs, int buckets, string name)
    {
        if (costs.Length != 1 && costs.Length != buckets)
            throw new ArgumentException("A cost is given once or once per bucket.", name);
        foreach (var cost in costs) ArgumentOutOfRangeException.ThrowIfNegative(cost, name);
    }
}
