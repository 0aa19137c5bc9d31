using NodaTime;

namespace Drp.Inventory;

/// <summary>What is to be posted: a quantity of an item from somewhere to somewhere. Immutable.</summary>
public sealed record StockMove
{
    /// <summary>The company; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Where it comes from; makes posting idempotent.</summary>
    public required StockSource Source { get; init; }

    /// <summary>Why stock moves; says which ends are needed.</summary>
    public required StockMovementKind Kind { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>Base units, above zero, at most four decimal places.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Where it leaves; <see langword="null"/> if it comes from outside.</summary>
    public StockSpot? From { get; init; }

    /// <summary>Where it arrives; <see langword="null"/> if it goes outside.</summary>
    public StockSpot? To { get; init; }

    /// <summary>
    /// The batch; <see langword="null"/> with a <see cref="From"/> takes the batches that expire first (FEFO), and without
    /// one means stock without a batch.
    /// </summary>
    public string? Batch { get; init; }

    /// <summary>The last usable day of the batch, inclusive; <see langword="null"/>: does not expire, or whatever the batch has.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>The business date; <see langword="null"/> (the default) is today. Never later than today.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Who gave or took the goods (a partner, a supplier), or <see langword="null"/>.</summary>
    public string? Counterparty { get; init; }

    /// <summary>
    /// Whether the goods stay with their owner although the places say otherwise, so that they count as neither sell-in nor
    /// sell-out. Default no.
    /// </summary>
    public bool Internal { get; init; }

    /// <summary>Why, in words; needed for adjustments and write-offs.</summary>
    public string? Reason { get; init; }
}
