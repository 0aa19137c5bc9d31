using NodaTime;

namespace Drp.Inventory;

/// <summary>What was counted at a place. Differences are posted as adjustments of the available stock. Immutable.</summary>
public sealed record StockCount
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The source system; with <see cref="Document"/> it makes the count idempotent.</summary>
    public required string System { get; init; }

    /// <summary>The count's document.</summary>
    public required string Document { get; init; }

    /// <summary>The place's code.</summary>
    public required string Place { get; init; }

    /// <summary>At the end of which day was counted; <see langword="null"/> (the default) is now.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>What was found, each item, batch and expiry once.</summary>
    public required IReadOnlyList<StockCountLine> Lines { get; init; }

    /// <summary>Whether batches of the counted items that are not listed were not found. Default no: they were not counted.</summary>
    public bool ItemsAreComplete { get; init; }

    /// <summary>Why there are differences, in words; needed.</summary>
    public required string Reason { get; init; }
}
