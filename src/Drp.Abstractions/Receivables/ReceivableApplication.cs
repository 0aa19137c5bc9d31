using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// An amount taken off an item, or off one on either side. Append-only: an undo is another application with the negative
/// amount. Immutable.
/// </summary>
public sealed record ReceivableApplication
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The id, unique in the company; at most 160 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The posting that it is part of.</summary>
    public required string PostingId { get; init; }

    /// <summary>Its place among what is undone together: a settlement and its discount share one.</summary>
    public required int Line { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>What it does.</summary>
    public required ApplicationKind Kind { get; init; }

    /// <summary>The item owed; <see langword="null"/> when a credit is written off.</summary>
    public ReceivableItem? Debit { get; init; }

    /// <summary>The credit; <see langword="null"/> for discounts and debits written off.</summary>
    public ReceivableItem? Credit { get; init; }

    /// <summary>The amount; negative in an undo.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The day on which it counts; never before the posting dates of its items.</summary>
    public required LocalDate PostingDate { get; init; }

    /// <summary>When the ledger got to know it.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The application that this one undoes, or <see langword="null"/>.</summary>
    public string? Reverses { get; init; }

    /// <summary>Gain (positive) or loss in the company's base currency, when the sides were booked at different rates.</summary>
    public decimal ExchangeDifference { get; init; }

    /// <summary>How the payment found the item, or why it was given up; at most 256 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>What it does to the partner's balance: nothing for a settlement, minus the amount for a debit given up.</summary>
    public decimal BalanceChange => Kind == ApplicationKind.Settlement ? 0m : Debit is not null ? -Amount : Amount;
}
