using NodaTime;

namespace Drp.Receivables;

/// <summary>Something that moved a partner's balance: a document, a discount, an amount given up. Immutable.</summary>
public sealed record ReceivableMovement
{
    /// <summary>Document id, or the application's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: the document's kind, or <c>Discount</c>, <c>WriteOff</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day on which it counts.</summary>
    public required LocalDate PostingDate { get; init; }

    /// <summary>The document's date.</summary>
    public required LocalDate DocumentDate { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The change of the balance: positive is owed.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The bank's or partner's reference, or the document concerned.</summary>
    public string? Reference { get; init; }

    /// <summary>When the ledger got to know it.</summary>
    public required Instant RecordedAt { get; init; }
}
