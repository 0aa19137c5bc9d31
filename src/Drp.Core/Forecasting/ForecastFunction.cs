namespace Drp.Forecasting;

/// <summary>A forecasting method as a function: history (oldest first) and horizon to that many point forecasts.</summary>
/// <param name="history">What is known at the origin.</param>
/// <param name="horizon">Future periods asked for.</param>
public delegate double[] ForecastFunction(ReadOnlySpan<double> history, int horizon);
