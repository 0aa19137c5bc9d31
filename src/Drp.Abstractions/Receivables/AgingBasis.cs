namespace Drp.Receivables;

/// <summary>The date from which days of age count.</summary>
public enum AgingBasis
{
    /// <summary>The due date, or the document's date without one.</summary>
    Due = 0,

    /// <summary>The document's date.</summary>
    Document = 1,

    /// <summary>The posting date.</summary>
    Posting = 2,
}
