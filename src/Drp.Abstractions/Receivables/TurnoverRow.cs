using NodaTime;

namespace Drp.Receivables;

/// <summary>Documents of a day, a kind and a currency, summed. Immutable.</summary>
public sealed record TurnoverRow
{
    /// <summary>The posting date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The kind.</summary>
    public required ReceivableKind Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The sum of the amounts, without the ledger's sign.</summary>
    public required decimal Amount { get; init; }
}
