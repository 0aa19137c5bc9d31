namespace Drp.Receivables;

/// <summary>A partner's answer to a statement. Immutable.</summary>
public sealed record StatementAnswer
{
    /// <summary>Whether it agrees. An open statement is answered by <see cref="StatedBalance"/> instead.</summary>
    public bool Agrees { get; init; }

    /// <summary>The balance in the partner's books, or <see langword="null"/>.</summary>
    public decimal? StatedBalance { get; init; }

    /// <summary>Lines with which it disagrees. Their documents are out of dunning until the dispute is settled.</summary>
    public IReadOnlyList<LineDispute> Disputes { get; init; } = [];

    /// <summary>Who answers at the partner's.</summary>
    public required string AnsweredBy { get; init; }
}
