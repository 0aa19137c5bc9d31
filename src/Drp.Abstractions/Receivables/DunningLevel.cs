namespace Drp.Receivables;

/// <summary>One level of dunning. Immutable.</summary>
public sealed record DunningLevel
{
    /// <summary>The level, 0 for none yet; ascending with <see cref="Days"/>.</summary>
    public required int Level { get; init; }

    /// <summary>Days overdue from which an item may be on it, inclusive.</summary>
    public required int Days { get; init; }

    /// <summary>The fee of a notice, when no bracket fits. Default 0.</summary>
    public decimal Fee { get; init; }

    /// <summary>Fees by the overdue amount of the notice; empty for the fixed fee.</summary>
    public IReadOnlyList<FeeBracket> Brackets { get; init; } = [];

    /// <summary>Interest in percent a year; 0 for none. Default 0.</summary>
    public decimal InterestPercent { get; init; }
}
