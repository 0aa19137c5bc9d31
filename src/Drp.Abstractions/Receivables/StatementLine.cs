using NodaTime;

namespace Drp.Receivables;

/// <summary>One line of a statement. Immutable.</summary>
public sealed record StatementLine
{
    /// <summary>What moved the balance.</summary>
    public required ReceivableMovement Movement { get; init; }

    /// <summary>Whether it was posted into the time of the statement before, after that had been issued: a difference item.</summary>
    public bool IsDifference { get; init; }

    /// <summary>The balance after the line.</summary>
    public required decimal Balance { get; init; }
}
