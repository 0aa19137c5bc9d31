using NodaTime;

namespace Drp.Receivables;

/// <summary>One line of a bank statement, whatever format it came in. Immutable.</summary>
public sealed record BankLine
{
    /// <summary>The bank's reference, unique on the account; at most 60 characters.</summary>
    public required string Reference { get; init; }

    /// <summary>The day on which the bank booked it.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The amount: positive came in, negative went out (left to other rooms).</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The payer's account, or <see langword="null"/>.</summary>
    public string? PayerAccount { get; init; }

    /// <summary>The payer's name, or <see langword="null"/>.</summary>
    public string? PayerName { get; init; }

    /// <summary>What the payer wrote, or <see langword="null"/>.</summary>
    public string? Text { get; init; }

    /// <summary>The partner when it is known already, or <see langword="null"/>.</summary>
    public string? PartnerId { get; init; }
}
