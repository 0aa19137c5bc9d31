namespace Drp.Channels;

/// <summary>A node as it stood on a day. Immutable.</summary>
public sealed record ChannelPosition
{
    /// <summary>The node.</summary>
    public required ChannelNode Node { get; init; }

    /// <summary>Where it stood.</summary>
    public required NodeSpan Span { get; init; }

    /// <summary>Steps from the node that was asked about: 1 for a child, or a parent; 0 for the node itself.</summary>
    public required int Distance { get; init; }
}
