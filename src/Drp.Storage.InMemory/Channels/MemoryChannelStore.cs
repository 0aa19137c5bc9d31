using System.Runtime.CompilerServices;
using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

internal sealed class MemoryChannelStore(MemorySession session) : IChannelStore
{
    private static readonly MemoryTable<string, ChannelNode> Nodes = new("channel node", MemoryOrder.Text, static key => key);

    private static readonly MemoryTable<(string Node, LocalDate From), NodeSpan> Spans = new(
        "channel node span",
        MemoryOrder.By<(string Node, LocalDate From)>(
            static (x, y) => string.CompareOrdinal(x.Node, y.Node), static (x, y) => x.From.CompareTo(y.From)),
        static key => $"{key.Node}/{key.From}");

    private static readonly MemoryTable<(string A, string B, LocalDate From), NodeAncestry> ByDescendant = Ancestry("channel ancestry");

    private static readonly MemoryTable<(string A, string B, LocalDate From), NodeAncestry> ByAncestor = Ancestry("channel descent");

    private static readonly MemoryTable<string, string> Tree = new("channel tree", MemoryOrder.Text, static key => key);

    /// <summary>The rows of who stood above a node on a day, the node itself included.</summary>
    public static IEnumerable<NodeAncestry> Above(MemorySession session, string nodeId, LocalDate date) =>
        Rows(session, ByDescendant, nodeId).Where(row => HoldsOn(row, date));

    /// <summary>Whether a scope shows a node.</summary>
    public static bool Shows(MemorySession session, AccessScope scope, string nodeId) =>
        Above(session, nodeId, scope.Date).Any(row => scope.Everything || scope.Roots.Contains(row.AncestorId, StringComparer.Ordinal));

    public Task<long> TreeVersionAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Tree).Find("channel")?.Version ?? 0);

    public Task<Versioned<ChannelNode>?> FindAsync(string nodeId, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Nodes).Find(nodeId));

    public Task<IReadOnlyList<ChannelNode>> NodesAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ChannelNode>>([.. nodeIds
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => session.Open(Nodes).Find(id)?.Value)
            .OfType<ChannelNode>()]);

    public Task<IReadOnlyList<NodeSpan>> SpansAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<NodeSpan>>([.. nodeIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(SpansOf)]);

    public Task<IReadOnlyList<string>> EverBelowAsync(string nodeId, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. Rows(session, ByAncestor, nodeId)
            .Where(row => !(row.ValidTo <= from) && !(to <= row.ValidFrom))
            .Select(static row => row.DescendantId)
            .Distinct(StringComparer.Ordinal)]);

    public Task<IReadOnlyList<string>> EverAboveAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. nodeIds
            .SelectMany(node => Rows(session, ByDescendant, node))
            .Select(static row => row.AncestorId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)]);

    public Task<ChannelPosition?> PositionAsync(string nodeId, LocalDate date, CancellationToken cancellationToken = default) =>
        Task.FromResult(Position(nodeId, date, 0));

    public Task<IReadOnlyList<ChannelPosition>> AncestorsAsync(string nodeId, LocalDate date, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ChannelPosition>>([.. Above(session, nodeId, date)
            .Where(static row => row.Distance > 0)
            .OrderBy(static row => row.Distance)
            .Select(row => Position(row.AncestorId, date, row.Distance)!)]);

    public IAsyncEnumerable<ChannelPosition> SubtreeAsync(
        string nodeId, LocalDate date, int? maxDistance = null, CancellationToken cancellationToken = default) =>
        AsyncRows.Stream(
            Below(nodeId, date)
                .Where(row => maxDistance is null || row.Distance <= maxDistance)
                .Select(row => Position(row.DescendantId, date, row.Distance)!),
            cancellationToken);

    public Task<int> CountAsync(string nodeId, LocalDate date, string? level = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Below(nodeId, date).Count(row =>
            level is null || string.Equals(session.Open(Nodes).Find(row.DescendantId)!.Value.Value.Level, level, StringComparison.Ordinal)));

    public async IAsyncEnumerable<string> VisibleAsync(AccessScope scope, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (string id in AsyncRows.Stream(Visible(scope), cancellationToken).ConfigureAwait(false))
        {
            yield return id;
        }
    }

    public Task<int> CountVisibleAsync(AccessScope scope, CancellationToken cancellationToken = default) => Task.FromResult(Visible(scope).Count());

    public Task<IReadOnlyList<string>> FilterAsync(AccessScope scope, IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. nodeIds
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Where(id => Shows(session, scope, id))]);

    public void SaveNode(ChannelNode node, long? expectedVersion = null) => session.Open(Nodes).Save(node.Id, node, expectedVersion);

    public void ReplaceShape(
        IReadOnlyCollection<string> nodeIds, IReadOnlyCollection<NodeSpan> spans, IReadOnlyCollection<NodeAncestry> ancestry, long treeVersion)
    {
        foreach (string id in nodeIds)
        {
            foreach (var span in SpansOf(id).ToList())
            {
                session.Open(Spans).Delete((id, span.ValidFrom));
            }

            foreach (var row in Rows(session, ByDescendant, id).ToList())
            {
                session.Open(ByDescendant).Delete((row.DescendantId, row.AncestorId, row.ValidFrom));
                session.Open(ByAncestor).Delete((row.AncestorId, row.DescendantId, row.ValidFrom));
            }
        }

        foreach (var span in spans)
        {
            session.Open(Spans).Save((span.NodeId, span.ValidFrom), span);
        }

        foreach (var row in ancestry)
        {
            session.Open(ByDescendant).Save((row.DescendantId, row.AncestorId, row.ValidFrom), row);
            session.Open(ByAncestor).Save((row.AncestorId, row.DescendantId, row.ValidFrom), row);
        }

        session.Open(Tree).Save("channel", "channel", treeVersion);
    }

    private static MemoryTable<(string A, string B, LocalDate From), NodeAncestry> Ancestry(string kind) => new(
        kind,
        MemoryOrder.By<(string A, string B, LocalDate From)>(
            static (x, y) => string.CompareOrdinal(x.A, y.A),
            static (x, y) => string.CompareOrdinal(x.B, y.B),
            static (x, y) => x.From.CompareTo(y.From)),
        static key => $"{key.A}/{key.B}/{key.From}");

    private static IEnumerable<NodeAncestry> Rows(
        MemorySession session, MemoryTable<(string A, string B, LocalDate From), NodeAncestry> table, string nodeId) =>
        session.Open(table)
            .Scan((nodeId, string.Empty, LocalDate.MinIsoValue), key => string.Equals(key.A, nodeId, StringComparison.Ordinal))
            .Select(static row => row.Row.Value);

    private static bool HoldsOn(NodeAncestry row, LocalDate date) => row.ValidFrom <= date && !(row.ValidTo <= date);

    private IEnumerable<NodeAncestry> Below(string nodeId, LocalDate date) =>
        Rows(session, ByAncestor, nodeId).Where(row => HoldsOn(row, date));

    private IEnumerable<NodeSpan> SpansOf(string nodeId) => session.Open(Spans)
        .Scan((nodeId, LocalDate.MinIsoValue), key => string.Equals(key.Node, nodeId, StringComparison.Ordinal))
        .Select(static row => row.Row.Value);

    private IEnumerable<string> Visible(AccessScope scope) => scope.Everything
        ? session.Open(Nodes).Scan().Select(static row => row.Key).Where(id => Shows(session, scope, id))
        : scope.Roots
            .SelectMany(root => Below(root, scope.Date))
            .Select(static row => row.DescendantId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private ChannelPosition? Position(string nodeId, LocalDate date, int distance) =>
        SpansOf(nodeId).FirstOrDefault(span => span.HoldsOn(date)) is { } span
            ? new ChannelPosition { Node = session.Open(Nodes).Find(nodeId)!.Value.Value, Span = span, Distance = distance }
            : null;
}
