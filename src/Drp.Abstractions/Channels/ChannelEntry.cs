namespace Drp.Channels;

/// <summary>A node with its whole history, for building a channel. Immutable.</summary>
public sealed record ChannelEntry
{
    /// <summary>The node.</summary>
    public required ChannelNode Node { get; init; }

    /// <summary>Its spans, in any order; at least one.</summary>
    public required IReadOnlyList<NodeSpan> Spans { get; init; }
}
