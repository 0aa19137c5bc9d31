using NodaTime;

namespace Drp.Receivables;

/// <summary>What was settled, summed by partner and by the dates that say how late it was. Immutable.</summary>
public sealed record SettlementRow
{
    /// <summary>The partner; empty when all are summed.</summary>
    public required string PartnerId { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Date of the document settled.</summary>
    public required LocalDate DocumentDate { get; init; }

    /// <summary>Its due date.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>The day on which it was settled.</summary>
    public required LocalDate SettledOn { get; init; }

    /// <summary>The amount, undone settlements taken off on the day of the undo.</summary>
    public required decimal Amount { get; init; }
}
