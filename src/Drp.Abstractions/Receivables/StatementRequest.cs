using NodaTime;

namespace Drp.Receivables;

/// <summary>Asks for a statement. Immutable.</summary>
public sealed record StatementRequest
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The partner; <see langword="null"/> in a run over all partners.</summary>
    public string? PartnerId { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>First day, for the first statement of a partner; a later one begins after the one before. <see langword="null"/> is the first of the last day's month.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required LocalDate To { get; init; }

    /// <summary>What it asks of the partner. Default: it must reply.</summary>
    public ReconciliationMode Mode { get; init; }

    /// <summary>Last day for a reply; negative statements need one.</summary>
    public LocalDate? ReplyBy { get; init; }
}
