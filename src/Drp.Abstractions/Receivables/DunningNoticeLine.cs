using NodaTime;

namespace Drp.Receivables;

/// <summary>One overdue item on a notice. Immutable.</summary>
public sealed record DunningNoticeLine
{
    /// <summary>The item.</summary>
    public required ItemReference Item { get; init; }

    /// <summary>Its due date.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>What is open of it.</summary>
    public required decimal Open { get; init; }

    /// <summary>Days past due.</summary>
    public required int DaysOverdue { get; init; }

    /// <summary>Its level with this notice.</summary>
    public required int Level { get; init; }

    /// <summary>Interest on it with this notice.</summary>
    public decimal Interest { get; init; }
}
