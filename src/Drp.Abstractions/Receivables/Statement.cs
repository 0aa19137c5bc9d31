using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// A statement of account in one currency: opening + lines = closing, and the closing is the next statement's opening.
/// Immutable.
/// </summary>
public sealed record Statement
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The partner's name, or its id when it has none.</summary>
    public required string PartnerName { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required LocalDate To { get; init; }

    /// <summary>What it asks of the partner.</summary>
    public required ReconciliationMode Mode { get; init; }

    /// <summary>When it was issued: what the ledger learned later isn't in it.</summary>
    public required Instant IssuedAt { get; init; }

    /// <summary>Last day for a reply, or <see langword="null"/>.</summary>
    public LocalDate? ReplyBy { get; init; }

    /// <summary>The balance at the start: the closing of the statement before.</summary>
    public required decimal Opening { get; init; }

    /// <summary>Difference items first, then by posting date.</summary>
    public required IReadOnlyList<StatementLine> Lines { get; init; }

    /// <summary>The balance at the end.</summary>
    public required decimal Closing { get; init; }

    /// <summary>Where it stands.</summary>
    public StatementStatus Status { get; init; }

    /// <summary>Hash of all that is stated (not of the answer), set when it is confirmed: SHA-256 over the canonical JSON.</summary>
    public string? Hash { get; init; }

    /// <summary>The balance that the partner stated, or <see langword="null"/>.</summary>
    public decimal? StatedBalance { get; init; }

    /// <summary>Lines with which the partner disagrees.</summary>
    public IReadOnlyList<LineDispute> Disputes { get; init; } = [];

    /// <summary>Who answered, or <see langword="null"/>.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>When it was answered, or <see langword="null"/>.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>Whether nothing can change any more.</summary>
    public bool IsFrozen => Status is StatementStatus.Confirmed or StatementStatus.Deemed;
}
