namespace Drp.Forecasting;

/// <summary>
/// A hierarchy of channel × item group over bottom series: every pair of a channel node and an item node that has
/// series below it, each with the sum of their histories. Immutable, thread-safe.
/// </summary>
public sealed class Hierarchy
{
    private Hierarchy(IReadOnlyList<HierarchyNode> nodes, int[] bottom)
    {
        Nodes = nodes;
        BottomNodes = bottom;
    }

    /// <summary>All nodes by key (ordinal).</summary>
    public IReadOnlyList<HierarchyNode> Nodes { get; }

    /// <summary>For each bottom series, in the order given, the position of its own node in <see cref="Nodes"/>.</summary>
    public IReadOnlyList<int> BottomNodes { get; }

    /// <summary>The histories of all nodes, in the order of <see cref="Nodes"/>: forecast these, then reconcile.</summary>
    public IEnumerable<DemandSeries> Series => Nodes.Select(static node => node.Series);

    /// <summary>Builds the hierarchy.</summary>
    /// <param name="bottom">
    /// Series with <see cref="DemandSeries.ChannelPath"/> and <see cref="DemandSeries.ItemPath"/>; an empty path is a
    /// single node <c>*</c>. Histories end in the same period; shorter ones count as zero before they start.
    /// </param>
    /// <exception cref="DrpInputException">
    /// DRP3008: two series with the same pair of paths, a series below another one, or faulty series.
    /// </exception>
    public static Hierarchy From(IReadOnlyList<DemandSeries> bottom)
    {
        ArgumentNullException.ThrowIfNull(bottom);
        var faults = new List<Fault>();
        var leaves = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new SortedDictionary<string, (string[] Channel, string[] Item, List<int> Bottom)>(StringComparer.Ordinal);
        int length = 0;
        bool channelTotal = bottom.Select(s => s.ChannelPath.Count == 0 ? "*" : s.ChannelPath[0]).Distinct(StringComparer.Ordinal).Count() > 1;
        bool itemTotal = bottom.Select(s => s.ItemPath.Count == 0 ? "*" : s.ItemPath[0]).Distinct(StringComparer.Ordinal).Count() > 1;
        for (int i = 0; i < bottom.Count; i++)
        {
            DemandSeries series = bottom[i];
            faults.AddRange(ForecastChecks.Series(series));
            string[] channel = Whole(series.ChannelPath, channelTotal);
            string[] item = Whole(series.ItemPath, itemTotal);
            string leaf = Key(channel, item);
            if (!leaves.TryAdd(leaf, i))
            {
                faults.Add(Fault(series, $"Its place {leaf} is taken by series '{bottom[leaves[leaf]].Key}'; give one series per place."));
                continue;
            }

            length = Math.Max(length, series.Sales?.Count ?? 0);
            for (int c = 1; c <= channel.Length; c++)
            {
                for (int g = 1; g <= item.Length; g++)
                {
                    string key = Key(channel[..c], item[..g]);
                    if (!members.TryGetValue(key, out (string[] Channel, string[] Item, List<int> Bottom) node))
                    {
                        members[key] = node = (channel[..c], item[..g], []);
                    }

                    node.Bottom.Add(i);
                }
            }
        }

        foreach ((string leaf, int i) in leaves)
        {
            if (members[leaf].Bottom.Count > 1)
            {
                faults.Add(Fault(bottom[i], $"Other series lie below its place {leaf}; give series at the ends of the paths only."));
            }
        }

        if (faults.Count > 0)
        {
            throw new DrpInputException("DRP3008", "The hierarchy can't be built.", faults);
        }

        var nodes = new List<HierarchyNode>(members.Count);
        var own = new int[bottom.Count];
        foreach ((string key, (string[] channel, string[] item, List<int> below)) in members)
        {
            if (leaves.TryGetValue(key, out int leaf))
            {
                own[leaf] = nodes.Count;
            }

            nodes.Add(Node(key, channel, item, below, bottom, length));
        }

        return new Hierarchy(nodes, own);
    }

    private static HierarchyNode Node(
        string key, string[] channel, string[] item, List<int> below, IReadOnlyList<DemandSeries> bottom, int length)
    {
        var sales = new decimal[length];
        DemandSeries? dated = null;
        foreach (int i in below)
        {
            IReadOnlyList<decimal> values = bottom[i].Sales;
            int offset = length - values.Count;
            dated = offset == 0 && bottom[i].Start is not null ? bottom[i] : dated;
            for (int t = 0; t < values.Count; t++)
            {
                sales[offset + t] += values[t];
            }
        }

        // A bottom node keeps its own marks; in a sum, one member's stock-out or promotion is not the whole's.
        bool single = below.Count == 1 && bottom[below[0]].Sales.Count == length;
        return new HierarchyNode
        {
            Key = key,
            ChannelPath = channel,
            ItemPath = item,
            Bottom = below,
            Series = new DemandSeries
            {
                Key = key,
                Sales = sales,
                Start = dated?.Start,
                ChannelPath = channel,
                ItemPath = item,
                StockOuts = single ? bottom[below[0]].StockOuts : [],
                Promotions = single ? bottom[below[0]].Promotions : [],
            },
        };
    }

    private static string[] Whole(IReadOnlyList<string> path, bool total)
    {
        string[] codes = path.Count == 0 ? ["*"] : [.. path];
        return total ? ["*", .. codes] : codes;
    }

    private static string Key(string[] channel, string[] item) => $"{string.Join('/', channel)}|{string.Join('/', item)}";

    private static Fault Fault(DemandSeries series, string message) =>
        new() { Code = "DRP3008", Subject = series.Key ?? "(no key)", Message = message };
}
