using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// One instalment of a document, as posted. Never changed: what is open of it follows from applications. Immutable.
/// </summary>
public sealed record ReceivableItem
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>Document and instalment.</summary>
    public required ItemReference Reference { get; init; }

    /// <summary>The document's kind.</summary>
    public required ReceivableKind Kind { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The channel node to which the partner belongs: who sees it sees the item.</summary>
    public required string NodeId { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The instalment's amount, above 0 on either side, in the currency's minor units.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The document's date.</summary>
    public required LocalDate DocumentDate { get; init; }

    /// <summary>The day on which it counts in the ledger.</summary>
    public required LocalDate PostingDate { get; init; }

    /// <summary>The last day to pay in time; <see langword="null"/> counts as the document's date.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>When the ledger got to know it.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Discounts for paying early; empty for none.</summary>
    public IReadOnlyList<DiscountTier> Discounts { get; init; } = [];

    /// <summary>Value of one unit of the currency in the company's base currency. Default 1.</summary>
    public decimal BaseRate { get; init; } = 1m;

    /// <summary>The due date, or the document's date without one.</summary>
    public LocalDate Due => DueDate ?? DocumentDate;

    /// <summary>The date that a basis of aging looks at.</summary>
    public LocalDate DateFor(AgingBasis basis) => basis switch
    {
        AgingBasis.Due => Due,
        AgingBasis.Document => DocumentDate,
        _ => PostingDate,
    };
}
