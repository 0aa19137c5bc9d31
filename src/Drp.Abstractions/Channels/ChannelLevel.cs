namespace Drp.Channels;

/// <summary>A level of the channel. Immutable.</summary>
public sealed record ChannelLevel
{
    /// <summary>The level's code: <c>branch</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The level's name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Height: 0 is headquarters; a node stands below one of a smaller rank. Levels may be left out on the way down.</summary>
    public required int Rank { get; init; }

    /// <summary>Whether nodes of this level may stand below each other (a sub-dealer below a dealer). Default no.</summary>
    public bool MayNest { get; init; }
}
