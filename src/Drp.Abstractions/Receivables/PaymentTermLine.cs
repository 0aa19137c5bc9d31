namespace Drp.Receivables;

/// <summary>One instalment of payment terms. Immutable.</summary>
public sealed record PaymentTermLine
{
    /// <summary>Share of the amount in percent; <see langword="null"/> for what the other lines leave (at most one line, and the last).</summary>
    public decimal? Percent { get; init; }

    /// <summary>The rule. Default <see cref="DueRule.Net"/>.</summary>
    public DueRule Rule { get; init; }

    /// <summary>Months to add, 0 or more.</summary>
    public int Months { get; init; }

    /// <summary>Days to add, 0 or more.</summary>
    public int Days { get; init; }
}
