namespace Drp.Planning;

/// <summary>Lays a request on the tiers of what it is for.</summary>
internal sealed class RequestTiers
{
    private readonly CompiledItem item;
    private readonly PullWorkspace pull;
    private readonly SortedDictionary<Tier, long[]>[] cumulative;

    /// <param name="item">The item.</param>
    /// <param name="axis">The time axis.</param>
    /// <param name="pull">The finished pull: its pegging says how urgent each requirement is.</param>
    public RequestTiers(CompiledItem item, TimeAxis axis, PullWorkspace pull)
    {
        (this.item, this.pull) = (item, pull);
        int cells = item.Points.Length * axis.Count;
        PointPegs[] pegs = ItemPegging.Run(
            item, axis, pull.Orders[..item.Points.Length], pull.Safety.AsSpan(0, cells), pull.Expired.AsSpan(0, cells));
        var all = new SortedSet<Tier> { Tier.Firm, Tier.Safety, Tier.Target, Tier.Rounding };
        cumulative = new SortedDictionary<Tier, long[]>[pegs.Length];
        for (int p = 0; p < pegs.Length; p++)
        {
            cumulative[p] = [];
            foreach (Requirement requirement in pegs[p].Requirements)
            {
                if (requirement.Kind is PegKind.NegativeStock or PegKind.Expiry)
                {
                    continue;
                }

                all.Add(requirement.Tier);
                if (!cumulative[p].TryGetValue(requirement.Tier, out long[]? row))
                {
                    cumulative[p].Add(requirement.Tier, row = new long[axis.Count]);
                }

                row[Math.Max(0, requirement.Bucket)] += requirement.Quantity;
            }

            foreach (long[] row in cumulative[p].Values)
            {
                for (int t = 1; t < axis.Count; t++)
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
    /// Adds a line to the tiers of its destination: requirements through the receipt bucket, with safety stock in its tier and
    /// the target beyond it in its own, less what stock, grants and earlier lines cover, the most urgent first; a cover below
    /// zero is of the first tier; the rest is lot rounding. A part of a split has its share of each tier, added up from the
    /// most urgent and rounded up to the item's unit.
    /// </summary>
    public void Add(in RequestLine line, Span<long> tiers)
    {
        long left = line.Quantity;
        long safety = pull.Row(pull.Safety, line.Point)[line.Need];
        long cover = safety - line.Missing;
        foreach (long[] row in cumulative[line.Point].Values)
        {
            cover += row[line.Need];
        }

        long debt = Math.Max(0, -cover);
        cover = Math.Max(0, cover);
        long whole = 0, laid = 0;
        for (int k = 0; k < Tiers.Count && left > 0; k++)
        {
            Tier tier = Tiers[k];
            long wanted = cumulative[line.Point].TryGetValue(tier, out long[]? row) ? row[line.Need] : 0;
            wanted += tier == Tier.Firm ? debt : tier == Tier.Safety ? safety : tier == Tier.Target ? Target(line.Point, safety) : 0;
            long covered = Math.Min(cover, wanted);
            cover -= covered;
            whole += wanted - covered;
            long upTo = tier == Tier.Rounding ? laid + left : Share(whole, line);
            long taken = Math.Min(left, upTo - laid);
            tiers[k] += taken;
            (left, laid) = (left - taken, laid + taken);
        }
    }

    private long Share(long quantity, in RequestLine line) => line.Part == line.Whole
        ? quantity
        : (long)ExactMath.CeilingDivide((Int128)quantity * line.Part, (Int128)line.Whole * item.Unit) * item.Unit;

    private long Target(int p, long safety) =>
        item.Block.Points[item.Points[p].Row].TargetStock is { } target && Q4.TryFrom(target, out long scaled)
            ? Math.Max(0, scaled - safety)
            : 0;
}
