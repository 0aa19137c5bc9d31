namespace Drp.Planning;

/// <summary>Lays a request on the tiers of what it is for.</summary>
internal sealed class RequestTiers
{
    private readonly SortedDictionary<Tier, long[]>[] cumulative;

    /// <param name="pegs">The pull's pegging, per point: its requirements carry their tiers.</param>
    /// <param name="buckets">Number of buckets.</param>
    public RequestTiers(PointPegs[] pegs, int buckets)
    {
        var all = new SortedSet<Tier> { Tier.Safety, Tier.Rounding };
        cumulative = new SortedDictionary<Tier, long[]>[pegs.Length];
        for (int p = 0; p < pegs.Length; p++)
        {
            cumulative[p] = [];
            foreach (Requirement requirement in pegs[p].Requirements)
            {
                all.Add(requirement.Tier);
                if (!cumulative[p].TryGetValue(requirement.Tier, out long[]? row))
                {
                    cumulative[p].Add(requirement.Tier, row = new long[buckets]);
                }

                row[Math.Max(0, requirement.Bucket)] += requirement.Quantity;
            }

            foreach (long[] row in cumulative[p].Values)
            {
                for (int t = 1; t < buckets; t++)
                {
                    row[t] += row[t - 1];
                }
            }
        }

        Tiers = [.. all];
    }

    /// <summary>All tiers that occur, most urgent first.</summary>
    public IReadOnlyList<Tier> Tiers { get; }

    /// <summary>
    /// All requirements through a bucket by tier, less what supply covers, the most urgent first; then safety stock; what the
    /// request has beyond is lot rounding.
    /// </summary>
    public void Lay(int p, int bucket, long supply, long safety, long request, Span<long> tiers)
    {
        tiers.Clear();
        for (int k = 0; k < Tiers.Count && request > 0; k++)
        {
            long wanted = cumulative[p].TryGetValue(Tiers[k], out long[]? row) ? row[bucket] : 0;
            wanted += Tiers[k] == Tier.Safety ? safety : 0;
            long covered = Math.Min(Math.Max(0, supply), wanted);
            supply -= covered;
            long open = Tiers[k] == Tier.Rounding ? request : wanted - covered;
            tiers[k] = Math.Min(open, request);
            request -= tiers[k];
        }
    }
}
