using NodaTime;

namespace Drp.Inventory;

/// <summary>A movement as it was posted; a fact that is never changed. A correction is another posting. Immutable.</summary>
public sealed record StockPosting
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Where it came from.</summary>
    public required StockSource Source { get; init; }

    /// <summary>Why stock moved.</summary>
    public required StockMovementKind Kind { get; init; }

    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The business date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>When it was posted, in whole microseconds.</summary>
    public required Instant At { get; init; }

    /// <summary>Who posted it.</summary>
    public required string ActorId { get; init; }

    /// <summary>Who gave or took the goods, or <see langword="null"/>.</summary>
    public string? Counterparty { get; init; }

    /// <summary>Why, in words, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>A hash of what was asked for: the same source with another content is a fault and never a repetition.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How balances changed, by place, state, expiry (none first) and batch.</summary>
    public required IReadOnlyList<StockEntry> Entries { get; init; }
}
