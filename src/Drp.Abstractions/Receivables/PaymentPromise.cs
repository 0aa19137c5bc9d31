using NodaTime;

namespace Drp.Receivables;

/// <summary>A partner's promise to pay an amount by a day; until then its arrears in the currency are not dunned. Immutable.</summary>
public sealed record PaymentPromise
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The id, at most 100 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The amount.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The day on which it was made; payments from it on count.</summary>
    public required LocalDate MadeOn { get; init; }

    /// <summary>The last day to keep it.</summary>
    public required LocalDate PayBy { get; init; }

    /// <summary>Where it stands; what a caller gives here is ignored.</summary>
    public PromiseStatus Status { get; init; }
}
