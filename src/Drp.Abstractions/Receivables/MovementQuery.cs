using NodaTime;

namespace Drp.Receivables;

/// <summary>Asks for what moved a partner's balance. For authors of stores. Immutable.</summary>
public sealed record MovementQuery
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>First posting date, inclusive; <see langword="null"/> from the start.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last posting date, inclusive.</summary>
    public required LocalDate To { get; init; }

    /// <summary>Only what was recorded after this moment.</summary>
    public Instant? RecordedAfter { get; init; }

    /// <summary>Only what was recorded until this moment, inclusive.</summary>
    public Instant? RecordedUntil { get; init; }
}
