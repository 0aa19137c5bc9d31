using NodaTime;

namespace Drp.Receivables;

/// <summary>Asks when what is open is expected to come in. Immutable.</summary>
public sealed record ForecastQuery
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The day: the forecast begins on the next.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Weeks to look ahead. Default 13.</summary>
    public int Weeks { get; init; } = 13;

    /// <summary>Days of past settlements to learn from. Default 365.</summary>
    public int HistoryDays { get; init; } = 365;

    /// <summary>Settlements from which a partner's own behaviour counts; below, that of all. Default 5.</summary>
    public int MinimumSettlements { get; init; } = 5;

    /// <summary>Only this node and all below it; <see langword="null"/> for all that the actor sees.</summary>
    public string? NodeId { get; init; }

    /// <summary>Only this partner; <see langword="null"/> for all.</summary>
    public string? PartnerId { get; init; }
}
