using NodaTime;

namespace Drp.Channels;

/// <summary>
/// A channel, or the part of one that matters, as a pure value: nodes with all their spans. It checks that on every day of
/// every span there is one tree without cycles and orphans, and derives who stood above whom from when to when. Immutable
/// and thread-safe.
/// </summary>
public sealed class ChannelTree
{
    private readonly Dictionary<string, ChannelNode> _nodes;
    private readonly Dictionary<string, NodeSpan[]> _spans;
    private readonly Dictionary<string, ChannelLevel> _levels;

    /// <summary>Creates a tree.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="spans">All spans of these nodes, in any order.</param>
    /// <param name="levels">The levels.</param>
    public ChannelTree(IEnumerable<ChannelNode> nodes, IEnumerable<NodeSpan> spans, IEnumerable<ChannelLevel> levels)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentNullException.ThrowIfNull(levels);
        _nodes = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _levels = levels.ToDictionary(level => level.Code, StringComparer.Ordinal);
        _spans = spans.GroupBy(span => span.NodeId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(span => span.ValidFrom).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The spans of a node in order of time; empty for an unknown node.</summary>
    public IReadOnlyList<NodeSpan> SpansOf(string nodeId) => _spans.GetValueOrDefault(nodeId, []);

    /// <summary>
    /// Everything that is wrong with some nodes on any day, each with its code: DRP4003 to DRP4005 and DRP4010 to DRP4012.
    /// </summary>
    public IReadOnlyList<Fault> Check(IEnumerable<string> nodeIds)
    {
        ArgumentNullException.ThrowIfNull(nodeIds);
        var faults = new List<Fault>();
        foreach (string id in nodeIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            CheckNode(_nodes[id], faults);
        }

        return faults;
    }

    /// <summary>Who stood above a node from when to when, the node itself at distance 0; by ancestor, then date.</summary>
    /// <exception cref="DrpInputException">DRP4003: the node stands below itself.</exception>
    public IReadOnlyList<NodeAncestry> Ancestry(string nodeId)
    {
        var found = new List<NodeAncestry>();
        var spans = SpansOf(nodeId);
        if (spans.Count > 0)
        {
            Climb(nodeId, 0, spans[0].ValidFrom, spans[^1].ValidTo, [], found);
        }

        return Merge(nodeId, found);
    }

    /// <summary>Replaces what a change names on its days; before and after stays as it was.</summary>
    /// <param name="spans">The node's spans in order of time.</param>
    /// <param name="change">The change.</param>
    public static IReadOnlyList<NodeSpan> Apply(IReadOnlyList<NodeSpan> spans, NodeChange change)
    {
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentNullException.ThrowIfNull(change);
        var after = new List<NodeSpan>();
        foreach (var span in spans)
        {
            var from = LocalDate.Max(span.ValidFrom, change.From);
            var to = Earlier(span.ValidTo, change.To);
            if (to <= from)
            {
                after.Add(span);
                continue;
            }

            if (span.ValidFrom < from)
            {
                after.Add(span with { ValidTo = from });
            }

            after.Add(span with
            {
                ValidFrom = from,
                ValidTo = to,
                ParentId = change.ParentId ?? span.ParentId,
                OwnerId = change.OwnerId is null ? span.OwnerId : change.OwnerId.Length == 0 ? null : change.OwnerId,
                TerritoryCode = change.TerritoryCode is null ? span.TerritoryCode : change.TerritoryCode.Length == 0 ? null : change.TerritoryCode,
            });
            if (to is { } end && to != span.ValidTo)
            {
                after.Add(span with { ValidFrom = end });
            }
        }

        return Join(after);
    }

    /// <summary>Lets a node end: no day from the given one on remains.</summary>
    /// <param name="spans">The node's spans in order of time.</param>
    /// <param name="from">The first day without the node.</param>
    public static IReadOnlyList<NodeSpan> End(IReadOnlyList<NodeSpan> spans, LocalDate from)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return [.. spans.Where(span => span.ValidFrom < from).Select(span => span with { ValidTo = Earlier(span.ValidTo, from) })];
    }

    private static LocalDate? Earlier(LocalDate? x, LocalDate? y) => x is null ? y : y is null ? x : LocalDate.Min(x.Value, y.Value);

    private static List<NodeSpan> Join(List<NodeSpan> spans)
    {
        var joined = new List<NodeSpan>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && joined[^1].ValidTo == span.ValidFrom
                && joined[^1] with { ValidFrom = span.ValidFrom, ValidTo = span.ValidTo } == span)
            {
                joined[^1] = joined[^1] with { ValidTo = span.ValidTo };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private static List<NodeAncestry> Merge(string nodeId, List<NodeAncestry> found)
    {
        var merged = new List<NodeAncestry>();
        foreach (var row in found.OrderBy(row => row.AncestorId, StringComparer.Ordinal).ThenBy(row => row.ValidFrom))
        {
            if (merged.Count > 0 && merged[^1] is { } last && last.ValidTo == row.ValidFrom && last.Distance == row.Distance
                && string.Equals(last.AncestorId, row.AncestorId, StringComparison.Ordinal))
            {
                merged[^1] = last with { ValidTo = row.ValidTo };
            }
            else
            {
                merged.Add(row with { DescendantId = nodeId });
            }
        }

        return merged;
    }

    private static Fault Reason(string code, string nodeId, string message) => new() { Code = code, Subject = $"node/{nodeId}", Message = message };

    private void Climb(string nodeId, int distance, LocalDate from, LocalDate? to, List<string> path, List<NodeAncestry> found)
    {
        if (path.Contains(nodeId, StringComparer.Ordinal))
        {
            var fault = Reason("DRP4003", path[0], $"it would stand below itself from {from:uuuu-MM-dd} on, through '{nodeId}'; choose another parent.");
            throw new DrpInputException("DRP4003", "The channel has a cycle.", [fault]);
        }

        found.Add(new NodeAncestry { AncestorId = nodeId, DescendantId = nodeId, Distance = distance, ValidFrom = from, ValidTo = to });
        path.Add(nodeId);
        foreach (var span in SpansOf(nodeId))
        {
            var start = LocalDate.Max(span.ValidFrom, from);
            var end = Earlier(span.ValidTo, to);
            if (span.ParentId is { } parent && !(end <= start))
            {
                Climb(parent, distance + 1, start, end, path, found);
            }
        }

        path.RemoveAt(path.Count - 1);
    }

    private void CheckNode(ChannelNode node, List<Fault> faults)
    {
        if (!_levels.TryGetValue(node.Level, out var level))
        {
            faults.Add(Reason("DRP4010", node.Id, $"the level '{node.Level}' is unknown; add it to ChannelOptions.Levels or use one of {string.Join(", ", _levels.Keys.Order(StringComparer.Ordinal))}."));
            return;
        }

        var spans = SpansOf(node.Id);
        for (int i = 0; i < spans.Count; i++)
        {
            if (spans[i].ValidTo <= spans[i].ValidFrom || (i > 0 && spans[i - 1].ValidTo != spans[i].ValidFrom))
            {
                faults.Add(Reason("DRP4012", node.Id, $"its spans leave a gap, overlap or end before they start at {spans[i].ValidFrom:uuuu-MM-dd}; let each start where the one before ends."));
                return;
            }
        }

        if (spans.Count == 0)
        {
            faults.Add(Reason("DRP4012", node.Id, "it has no span; give it at least one."));
        }

        foreach (var span in spans)
        {
            CheckSpan(node, level, span, faults);
        }

        try
        {
            _ = Ancestry(node.Id);
        }
        catch (DrpInputException cycle)
        {
            faults.AddRange(cycle.Faults);
        }
    }

    private void CheckSpan(ChannelNode node, ChannelLevel level, NodeSpan span, List<Fault> faults)
    {
        int top = _levels.Values.Min(l => l.Rank);
        if (span.ParentId is not { } parent)
        {
            if (level.Rank != top)
            {
                faults.Add(Reason("DRP4011", node.Id, $"it has no parent from {span.ValidFrom:uuuu-MM-dd} on, and only headquarters may stand without one."));
            }

            return;
        }

        if (level.Rank == top)
        {
            faults.Add(Reason("DRP4011", node.Id, "headquarters stands below nobody."));
        }

        var above = SpansOf(parent);
        if (above.Count == 0 || !_nodes.TryGetValue(parent, out var parentNode))
        {
            faults.Add(Reason("DRP4004", node.Id, $"its parent '{parent}' doesn't exist; add the parent first."));
            return;
        }

        if (above[0].ValidFrom > span.ValidFrom || (above[^1].ValidTo is { } end && !(span.ValidTo <= end)))
        {
            faults.Add(Reason("DRP4004", node.Id, $"its parent '{parent}' exists from {above[0].ValidFrom:uuuu-MM-dd} to {above[^1].ValidTo?.ToString("uuuu-MM-dd", null) ?? "open"}, and not for the whole time from {span.ValidFrom:uuuu-MM-dd}."));
        }

        if (_levels.TryGetValue(parentNode.Level, out var parentLevel)
            && (parentLevel.Rank > level.Rank || (parentLevel.Rank == level.Rank && !level.MayNest)))
        {
            faults.Add(Reason("DRP4005", node.Id, $"a {node.Level} can't stand below the {parentNode.Level} '{parent}'."));
        }
    }
}
