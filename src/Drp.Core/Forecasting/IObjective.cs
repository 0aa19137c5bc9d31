namespace Drp.Forecasting;

/// <summary>A function to minimise; infinite outside its bounds.</summary>
internal interface IObjective
{
    double Value(ReadOnlySpan<double> point);
}
