using NodaTime;

namespace Drp.Forecasting;

/// <summary>
/// The sales history of one thing to forecast, one value per period. Immutable by convention: the lists aren't copied
/// and must not change while a forecast runs.
/// </summary>
public sealed record DemandSeries
{
    /// <summary>The caller's code, for example item and location; compared ordinally.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// Quantities sold per period, oldest first, without gaps; a period without sales is 0. Net returns may be negative.
    /// </summary>
    public required IReadOnlyList<decimal> Sales { get; init; }

    /// <summary>First day of the first period, or <see langword="null"/>; only dates the results.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>
    /// Positions (0-based) of periods in which there was too little stock, so that sales were below demand. Empty by
    /// default.
    /// </summary>
    public IReadOnlyList<int> StockOuts { get; init; } = [];

    /// <summary>
    /// Periods under promotion. A position at or after the end of <see cref="Sales"/> is a planned promotion: its
    /// learned uplift is added to the forecast. Empty by default.
    /// </summary>
    public IReadOnlyList<PromotionPeriod> Promotions { get; init; } = [];

    /// <summary>Codes of the channel from the root to this location, for reports and hierarchies. Empty by default.</summary>
    public IReadOnlyList<string> ChannelPath { get; init; } = [];

    /// <summary>Codes of the item's groups from the widest to the item. Empty by default.</summary>
    public IReadOnlyList<string> ItemPath { get; init; } = [];
}
