namespace Drp.Forecasting;

/// <summary>What a promotion's periods taught. Immutable.</summary>
public sealed record PromotionUplift
{
    /// <summary>Code of the promotion.</summary>
    public required string Code { get; init; }

    /// <summary>Sales under the promotion over base sales: 1.4 is 40 % more.</summary>
    public required double Factor { get; init; }

    /// <summary>Past periods that it was learned from.</summary>
    public required int Periods { get; init; }
}
