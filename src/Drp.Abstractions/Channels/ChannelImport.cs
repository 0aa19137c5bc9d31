namespace Drp.Channels;

/// <summary>What an import added. Immutable.</summary>
public sealed record ChannelImport
{
    /// <summary>How many nodes.</summary>
    public required int Nodes { get; init; }

    /// <summary>How many rows say who stands above whom.</summary>
    public required int AncestryRows { get; init; }
}
