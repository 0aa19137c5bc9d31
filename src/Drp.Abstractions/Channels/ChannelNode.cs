namespace Drp.Channels;

/// <summary>A place in the channel: what about it doesn't depend on the date. Immutable.</summary>
public sealed record ChannelNode
{
    /// <summary>The id, compared ordinally; at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people, at most 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The code of its level.</summary>
    public required string Level { get; init; }

    /// <summary>The partner that runs it; <see langword="null"/> for one's own organisation.</summary>
    public string? PartnerId { get; init; }
}
