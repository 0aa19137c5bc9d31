using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

/// <summary>
/// Stores the channel; part of a session. Beside each node's spans it keeps who stood above whom from when to when, so
/// that a subtree or a scope check of any day is one indexed query.
/// </summary>
public interface IChannelStore : IDrpStore
{
    /// <summary>Counts the changes of the tree's shape; 0 for an empty channel. Read it before deciding on a change.</summary>
    Task<long> TreeVersionAsync(CancellationToken cancellationToken = default);

    /// <summary>A node with its version, or <see langword="null"/>.</summary>
    Task<Versioned<ChannelNode>?> FindAsync(string nodeId, CancellationToken cancellationToken = default);

    /// <summary>Nodes by id, in ordinal order; unknown ids are left out.</summary>
    Task<IReadOnlyList<ChannelNode>> NodesAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default);

    /// <summary>All spans of some nodes, by node, then date.</summary>
    Task<IReadOnlyList<NodeSpan>> SpansAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default);

    /// <summary>The ids of all nodes that stood below a node (or are it) on any day of a period, in ordinal order.</summary>
    Task<IReadOnlyList<string>> EverBelowAsync(string nodeId, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default);

    /// <summary>The ids of all nodes that stood above some nodes (or are them) on any day, in ordinal order.</summary>
    Task<IReadOnlyList<string>> EverAboveAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default);

    /// <summary>A node as it stood on a day, or <see langword="null"/>.</summary>
    Task<ChannelPosition?> PositionAsync(string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>The nodes above a node on a day, the nearest first, the node itself left out.</summary>
    Task<IReadOnlyList<ChannelPosition>> AncestorsAsync(string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>The nodes below a node on a day, the node itself included, in ordinal order of their ids.</summary>
    /// <param name="nodeId">The node.</param>
    /// <param name="date">The day.</param>
    /// <param name="maxDistance">At most so many steps below; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<ChannelPosition> SubtreeAsync(string nodeId, LocalDate date, int? maxDistance = null, CancellationToken cancellationToken = default);

    /// <summary>How many nodes stand below a node on a day, the node itself included; 0 if it doesn't exist then.</summary>
    /// <param name="nodeId">The node.</param>
    /// <param name="date">The day.</param>
    /// <param name="level">Only nodes of this level; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<int> CountAsync(string nodeId, LocalDate date, string? level = null, CancellationToken cancellationToken = default);

    /// <summary>The ids of all nodes that a scope shows, each once, in ordinal order.</summary>
    IAsyncEnumerable<string> VisibleAsync(AccessScope scope, CancellationToken cancellationToken = default);

    /// <summary>How many nodes a scope shows.</summary>
    Task<int> CountVisibleAsync(AccessScope scope, CancellationToken cancellationToken = default);

    /// <summary>Of some nodes, those that a scope shows, in ordinal order.</summary>
    Task<IReadOnlyList<string>> FilterAsync(AccessScope scope, IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default);

    /// <summary>Stages a node; an expected version of 0 says that it must be new, <see langword="null"/> writes over any.</summary>
    void SaveNode(ChannelNode node, long? expectedVersion = null);

    /// <summary>
    /// Stages a change of the tree's shape: the spans of some nodes, and who stood above them, replace all that was stored
    /// of them. Of two changes based on one tree version, one fails on commit with DRP1001.
    /// </summary>
    /// <param name="nodeIds">The nodes whose stored rows are replaced.</param>
    /// <param name="spans">All their spans.</param>
    /// <param name="ancestry">All rows with one of them as the descendant.</param>
    /// <param name="treeVersion">The tree version on which the change is based.</param>
    void ReplaceShape(IReadOnlyCollection<string> nodeIds, IReadOnlyCollection<NodeSpan> spans, IReadOnlyCollection<NodeAncestry> ancestry, long treeVersion);
}
