namespace Drp.Receivables;

/// <summary>A fee for overdue amounts up to an end. Immutable.</summary>
public sealed record FeeBracket
{
    /// <summary>The largest overdue amount, inclusive; <see langword="null"/> for all larger ones.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The fee.</summary>
    public required decimal Fee { get; init; }
}
