namespace Drp.Forecasting;

/// <summary>How the forecasts of a hierarchy are made to agree.</summary>
public enum ReconciliationMethod
{
    /// <summary>Sums of the bottom forecasts.</summary>
    BottomUp,

    /// <summary>The top forecast, shared by the bottom's average past sales.</summary>
    TopDown,

    /// <summary>The forecasts of one level, shared below and summed above.</summary>
    MiddleOut,

    /// <summary>
    /// Least squares with weights by the number of bottom series in each sum (structural scaling); asks no history.
    /// </summary>
    WlsStructural,

    /// <summary>Least squares with weights by each forecast's own error variance.</summary>
    WlsVariance,

    /// <summary>
    /// Minimum trace with a shrunk error covariance: also uses how errors of different nodes go together. The default
    /// of the options.
    /// </summary>
    MinTShrink,
}
