using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// A document of the ledger: an invoice, a note, a payment, an adjustment. Posted once and never changed; a correction is
/// another document. Immutable.
/// </summary>
public sealed record ReceivableDocument
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The id, unique in the company, ordinally; at most 128 characters. The same id with the same content again is posted once.</summary>
    public required string Id { get; init; }

    /// <summary>The kind.</summary>
    public required ReceivableKind Kind { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The amount, above 0 on either side, in the currency's minor units.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The document's date.</summary>
    public required LocalDate DocumentDate { get; init; }

    /// <summary>The day on which it counts in the ledger; <see langword="null"/> is the document's date.</summary>
    public LocalDate? PostingDate { get; init; }

    /// <summary>When it is due; <see langword="null"/> leaves one item without a due date (payments, credits).</summary>
    public PaymentTerms? Terms { get; init; }

    /// <summary>Due date of the only instalment, instead of <see cref="Terms"/>.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>The partner's or the bank's reference, at most 256 characters, or <see langword="null"/>.</summary>
    public string? Reference { get; init; }

    /// <summary>A document that this one belongs to (the invoice of a credit note), or <see langword="null"/>.</summary>
    public string? RelatesTo { get; init; }

    /// <summary>Value of one unit of the currency in the company's base currency. Default 1.</summary>
    public decimal BaseRate { get; init; } = 1m;

    /// <summary>The day on which it counts in the ledger.</summary>
    public LocalDate Posting => PostingDate ?? DocumentDate;
}
