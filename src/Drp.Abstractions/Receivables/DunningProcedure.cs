namespace Drp.Receivables;

/// <summary>How arrears are dunned. Immutable.</summary>
public sealed record DunningProcedure
{
    /// <summary>The levels, ascending by level and days.</summary>
    public required IReadOnlyList<DunningLevel> Levels { get; init; }

    /// <summary>Days between two notices of one item. Default 7.</summary>
    public int IntervalDays { get; init; } = 7;

    /// <summary>Overdue amount below which no notice is made. Default 0.</summary>
    public decimal MinimumAmount { get; init; }

    /// <summary>Whether an item climbs one level with each notice, however late it is. Default yes.</summary>
    public bool StepByStep { get; init; } = true;

    /// <summary>Whether a notice's fee is posted as a document (else it only stands on the notice). Default no.</summary>
    public bool PostFees { get; init; }

    /// <summary>Whether a notice's interest is posted (else it only stands on the notice, from the day after due each time). Default no.</summary>
    public bool PostInterest { get; init; }

    /// <summary>Days after a promise's day before it counts as broken. Default 0.</summary>
    public int PromiseGraceDays { get; init; }
}
