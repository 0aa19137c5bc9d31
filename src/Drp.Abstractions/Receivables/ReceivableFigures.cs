namespace Drp.Receivables;

/// <summary>
/// Figures of receivables, each under its own name; <see langword="null"/> when the denominator is not positive, since it is
/// not defined then. Immutable.
/// </summary>
public sealed record ReceivableFigures
{
    /// <summary>The balance on the last day.</summary>
    public required decimal Receivables { get; init; }

    /// <summary>Of what is owed, what is not due.</summary>
    public required decimal NotDue { get; init; }

    /// <summary>Of what is owed, what is overdue.</summary>
    public required decimal Overdue { get; init; }

    /// <summary>Invoices and debit notes less credit notes of the period.</summary>
    public required decimal Sales { get; init; }

    /// <summary>Days sales outstanding by balance: receivables ÷ sales × days of the period.</summary>
    public decimal? DaysSalesOutstanding { get; init; }

    /// <summary>Days sales outstanding by counting back over calendar months, at most 36.</summary>
    public decimal? CountBackDaysSalesOutstanding { get; init; }

    /// <summary>Days from a document's date to its settlement, weighted by amount, of what was settled in the period.</summary>
    public decimal? DaysToPay { get; init; }

    /// <summary>Days from the due date to settlement, weighted by amount; paying early counts negative.</summary>
    public decimal? DaysLate { get; init; }

    /// <summary>What is not due ÷ sales × days of the period.</summary>
    public decimal? BestPossibleDaysSalesOutstanding { get; init; }

    /// <summary>Days sales outstanding by balance less the best possible.</summary>
    public decimal? AverageDaysDelinquent { get; init; }

    /// <summary>Collection effectiveness index in percent: (begin + sales ÷ months − end) ÷ (begin + sales ÷ months − end not due) × 100.</summary>
    public decimal? CollectionEffectiveness { get; init; }
}
