using NodaTime;

namespace Drp.Credit;

/// <summary>Open items that are due on a day. Immutable.</summary>
public sealed record CreditDue
{
    /// <summary>The day on which they are due; the day itself is not overdue.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>What is open; negative for credit notes.</summary>
    public required decimal Amount { get; init; }
}
