using NodaTime;

namespace Drp.Receivables;

/// <summary>Asks for figures of receivables. Immutable.</summary>
public sealed record FigureQuery
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>ISO 4217 code; figures are never made over several currencies.</summary>
    public required string Currency { get; init; }

    /// <summary>First day of the period.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day of the period, inclusive: the day of the balances.</summary>
    public required LocalDate To { get; init; }

    /// <summary>Only this node and all below it; <see langword="null"/> for all that the actor sees.</summary>
    public string? NodeId { get; init; }

    /// <summary>Only this partner; <see langword="null"/> for all.</summary>
    public string? PartnerId { get; init; }

    /// <summary>By how many months the collection effectiveness index divides the period's sales. Default 1.</summary>
    public int Months { get; init; } = 1;
}
