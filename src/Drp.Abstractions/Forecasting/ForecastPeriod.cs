namespace Drp.Forecasting;

/// <summary>How long one period of a series is; gives the default length of its season.</summary>
public enum ForecastPeriod
{
    /// <summary>A day; the season is a week of 7.</summary>
    Day,

    /// <summary>A week; the season is a year of 52.</summary>
    Week,

    /// <summary>A month; the season is a year of 12.</summary>
    Month,

    /// <summary>A quarter; the season is a year of 4.</summary>
    Quarter,

    /// <summary>A year; no season.</summary>
    Year,
}
