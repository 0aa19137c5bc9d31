using NodaTime;

namespace Drp.Replenishment;

/// <summary>How much of a batch arrived. Immutable.</summary>
public sealed record ReplenishmentReceiptLine
{
    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The batch; <see langword="null"/>: the batches that were sent, first expiry first.</summary>
    public string? Batch { get; init; }

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire, or as it was sent.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>Whether the goods are refused: they are blocked in quarantine. Default no.</summary>
    public bool Rejected { get; init; }
}
