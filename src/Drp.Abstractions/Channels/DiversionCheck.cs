using NodaTime;

namespace Drp.Channels;

/// <summary>A sale to be checked against coverage. Immutable.</summary>
public sealed record DiversionCheck
{
    /// <summary>The node that sells.</summary>
    public required string SellerNodeId { get; init; }

    /// <summary>The territory where the goods go.</summary>
    public required string TerritoryCode { get; init; }

    /// <summary>The item's group, and the groups above it, nearest first; empty for an item without a group.</summary>
    public IReadOnlyList<string> ItemGroups { get; init; } = [];

    /// <summary>The day of the sale.</summary>
    public required LocalDate Date { get; init; }
}
