namespace Drp.Receivables;

/// <summary>How a due date follows from a document's date.</summary>
public enum DueRule
{
    /// <summary>Date plus months plus days.</summary>
    Net = 0,

    /// <summary>The last day of the month that lies so many months on, plus days: end of month plus 1 is the first of the next.</summary>
    EndOfMonth = 1,

    /// <summary>The last day of the month in which date plus months plus days lies.</summary>
    NetThenEndOfMonth = 2,
}
