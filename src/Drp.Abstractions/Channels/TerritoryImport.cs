namespace Drp.Channels;

/// <summary>What was loaded. Immutable.</summary>
public sealed record TerritoryImport
{
    /// <summary>How many divisions.</summary>
    public required int Count { get; init; }
}
