using NodaTime;

namespace Drp.Receivables;

/// <summary>Money received from a partner. Immutable.</summary>
public sealed record PaymentRequest
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The bank's reference, at most 60 characters: with the partner it makes the payment unique, so that the same again is the first answer again.</summary>
    public required string BankReference { get; init; }

    /// <summary>The amount, above 0.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 code; only items in it are settled.</summary>
    public required string Currency { get; init; }

    /// <summary>The day on which the money arrived: discounts and duplicates look at it.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The day on which it counts in the ledger; <see langword="null"/> is <see cref="Date"/>.</summary>
    public LocalDate? PostingDate { get; init; }

    /// <summary>What the payer says it pays.</summary>
    public IReadOnlyList<AllocationTarget> Targets { get; init; } = [];

    /// <summary>How to apply it; <see langword="null"/> for <see cref="ReceivableOptions.Allocation"/>.</summary>
    public AllocationOptions? Options { get; init; }

    /// <summary>Value of one unit of the currency in the company's base currency. Default 1.</summary>
    public decimal BaseRate { get; init; } = 1m;

    /// <summary>A person has looked: post it although it looks like a duplicate. Default no.</summary>
    public bool NotADuplicate { get; init; }

    /// <summary>The payer's text, at most 256 characters.</summary>
    public string? Text { get; init; }
}
