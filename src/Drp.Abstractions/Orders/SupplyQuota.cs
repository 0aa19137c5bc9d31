using NodaTime;

namespace Drp.Orders;

/// <summary>How much of an item a node of the channel, with all below it, may order for a period. Immutable.</summary>
public sealed record SupplyQuota
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The id, unique in the company; at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The node.</summary>
    public required string NodeId { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>First requested date.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First requested date behind the period.</summary>
    public required LocalDate ValidTo { get; init; }

    /// <summary>Base units, zero or more.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The quota that gets what is left unused, or <see langword="null"/>: it lapses.</summary>
    public string? ReturnsTo { get; init; }
}
