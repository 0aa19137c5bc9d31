namespace Drp.Forecasting;

/// <summary>Everything that cleaning did to a history. Immutable.</summary>
public sealed record CleaningReport
{
    /// <summary>A report of no change.</summary>
    public static CleaningReport Unchanged { get; } = new() { Changes = [], Uplifts = [] };

    /// <summary>Replaced values, by position.</summary>
    public required IReadOnlyList<CleaningChange> Changes { get; init; }

    /// <summary>Uplifts learned, by promotion code (ordinal).</summary>
    public required IReadOnlyList<PromotionUplift> Uplifts { get; init; }
}
