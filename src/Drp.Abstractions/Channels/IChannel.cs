using Drp.Access;
using NodaTime;

namespace Drp.Channels;

/// <summary>
/// The channel as an actor sees it. Every question is for a day and is answered from the tree of that day; a move never
/// changes what was before it. What lies outside the actor's scope is answered as what doesn't exist. Each command is a
/// unit of work of its own, needs an administrator of the nodes concerned, and is journalled (stream <c>node/&lt;id&gt;</c>).
/// </summary>
/// <remarks>
/// Refusals: DRP4001 no such node, DRP4002 not allowed, DRP4003 a cycle, DRP4004 the parent doesn't exist for the whole
/// time, DRP4005 the level doesn't fit below the parent's, DRP4006 the past, DRP4007 such a node exists, DRP4008 there are
/// nodes below, DRP4009 the node doesn't exist then, DRP4010 unknown level, DRP4011 headquarters, DRP4012 the spans of a
/// node leave a gap or overlap, DRP4013 reason missing, DRP4014 an id or name is too long or empty.
/// </remarks>
public interface IChannel
{
    /// <summary>
    /// Adds nodes with their histories, all or none: for building a channel and for imports. Needs an administrator of
    /// every parent that is there already; headquarters can be added by the host itself only.
    /// </summary>
    Task<Outcome<ChannelImport>> ImportAsync(Actor actor, IReadOnlyCollection<ChannelEntry> entries, string reason, CancellationToken cancellationToken = default);

    /// <summary>Adds one node from a day on.</summary>
    Task<Outcome<ChannelPosition>> AddAsync(Actor actor, ChannelNode node, NodeSpan span, string reason, CancellationToken cancellationToken = default);

    /// <summary>Moves a node with all below it, or changes who is in charge or where it lies, from a day on.</summary>
    Task<Outcome<ChannelPosition>> ChangeAsync(Actor actor, NodeChange change, CancellationToken cancellationToken = default);

    /// <summary>Ends a node: from the day on it no longer exists. Nodes below have to be ended or moved before.</summary>
    Task<Outcome<ChannelPosition>> CloseAsync(Actor actor, string nodeId, LocalDate from, string reason, CancellationToken cancellationToken = default);

    /// <summary>Gives a node another name.</summary>
    Task<Outcome<ChannelNode>> RenameAsync(Actor actor, string nodeId, string name, string reason, CancellationToken cancellationToken = default);

    /// <summary>A node as it stood on a day, or <see langword="null"/>.</summary>
    Task<ChannelPosition?> FindAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>The children of a node on a day, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<ChannelPosition>> ChildrenAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>The nodes above a node on a day as far as the actor sees them, the nearest first.</summary>
    Task<IReadOnlyList<ChannelPosition>> AncestorsAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>A node and all below it on a day, in ordinal order of their ids.</summary>
    IAsyncEnumerable<ChannelPosition> SubtreeAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>How many nodes stand below a node on a day, the node itself included; 0 for what the actor doesn't see.</summary>
    Task<int> CountAsync(Actor actor, string nodeId, LocalDate date, string? level = null, CancellationToken cancellationToken = default);

    /// <summary>The ids of all nodes that the actor sees on a day, in ordinal order.</summary>
    IAsyncEnumerable<string> VisibleAsync(Actor actor, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>Whether the actor sees a node on a day.</summary>
    Task<bool> SeesAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>All spans of a node in order of time, as far as the actor saw the node on some day of each.</summary>
    Task<IReadOnlyList<NodeSpan>> HistoryAsync(Actor actor, string nodeId, CancellationToken cancellationToken = default);
}
