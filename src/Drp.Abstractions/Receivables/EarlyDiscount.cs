namespace Drp.Receivables;

/// <summary>A discount for paying within so many days of the document's date. Immutable.</summary>
public sealed record EarlyDiscount
{
    /// <summary>Days from the document's date, inclusive.</summary>
    public required int Days { get; init; }

    /// <summary>Percent: 2 is two percent. Above 0, below 100.</summary>
    public required decimal Percent { get; init; }
}
