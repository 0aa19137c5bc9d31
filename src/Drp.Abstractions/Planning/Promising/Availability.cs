using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>
/// What can still be promised of an item at a location, bucket by bucket. Quantities in base units, one per bucket. Negative
/// where commitments exceed supply. Immutable.
/// </summary>
public sealed record Availability
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The location's code.</summary>
    public required string Location { get; init; }

    /// <summary>The customer class whose quota limits <see cref="Allocated"/>, or <see langword="null"/>.</summary>
    public string? CustomerClass { get; init; }

    /// <summary>Stock on hand at the snapshot's date.</summary>
    public required decimal OnHand { get; init; }

    /// <summary>Scheduled and firm receipts; planned ones too by option.</summary>
    public required ImmutableArray<decimal> Receipts { get; init; }

    /// <summary>Sales orders, transfers that have not shipped, reservations; planned shipments by option.</summary>
    public required ImmutableArray<decimal> Commitments { get; init; }

    /// <summary>Stock at the end of the bucket: on hand and receipts less commitments so far.</summary>
    public required ImmutableArray<decimal> Projected { get; init; }

    /// <summary>Discrete: the receipt of a bucket less commitments until the next one.</summary>
    public required ImmutableArray<decimal> Discrete { get; init; }

    /// <summary>Cumulative with look-ahead: never more than what every later commitment leaves.</summary>
    public required ImmutableArray<decimal> Cumulative { get; init; }

    /// <summary>The cumulative quantity within the class's quota; the same as <see cref="Cumulative"/> without one.</summary>
    public required ImmutableArray<decimal> Allocated { get; init; }
}
