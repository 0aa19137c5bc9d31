namespace Drp.Forecasting;

/// <summary>One period of a series under a promotion. Immutable.</summary>
public sealed record PromotionPeriod
{
    /// <summary>Position of the period, 0-based from the start of the history.</summary>
    public required int Period { get; init; }

    /// <summary>Code of the promotion, or of its kind where an uplift learned from one is to serve the next.</summary>
    public required string Code { get; init; }
}
