namespace Drp.Forecasting;

/// <summary>Why a value of a history was replaced.</summary>
public enum CleaningKind
{
    /// <summary>Outside the outlier limit.</summary>
    Outlier,

    /// <summary>Sales were limited by stock.</summary>
    StockOut,

    /// <summary>Sold under a promotion.</summary>
    Promotion,
}
