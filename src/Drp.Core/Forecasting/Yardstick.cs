namespace Drp.Forecasting;

/// <summary>Sums up what a backtest compares with Naive2, and how often the intervals held.</summary>
internal sealed class Yardstick(int horizon)
{
    private readonly SortedDictionary<double, (int Count, int Below, int Above)> intervals = [];
    private (double Smape, double Mase, double Squared, double Total) own;
    private (double Smape, double Mase, double Squared, double Total) naive;
    private int scaled;

    public void Add(
        double[] actual, double[] forecast, double[] yardstick, double scale, IReadOnlyList<ForecastInterval> found)
    {
        AccuracyMeasures mine = Accuracy.Measure(actual, forecast, scale);
        AccuracyMeasures theirs = Accuracy.Measure(actual, yardstick, scale);
        own.Smape += mine.Smape;
        naive.Smape += theirs.Smape;
        if (double.IsFinite(mine.Mase))
        {
            Sum(ref own, mine, scale);
            Sum(ref naive, theirs, scale);
            scaled++;
        }

        foreach (ForecastInterval interval in found)
        {
            (int count, int below, int above) = intervals.GetValueOrDefault(interval.Level);
            for (int h = 0; h < horizon; h++)
            {
                below += actual[h] < (double)interval.Lower[h] ? 1 : 0;
                above += actual[h] > (double)interval.Upper[h] ? 1 : 0;
            }

            intervals[interval.Level] = (count + horizon, below, above);
        }
    }

    public AccuracyReport Fill(AccuracyReport report) => report with
    {
        OverallWeightedAverage = scaled > 0 ? Accuracy.OverallWeightedAverage(own.Smape, own.Mase, naive.Smape, naive.Mase) : double.NaN,
        RelativeSquaredError = naive.Squared > 0 ? own.Squared / naive.Squared : double.NaN,
        RelativeTotalError = naive.Total > 0 ? own.Total / naive.Total : double.NaN,
        Intervals =
        [
            .. intervals.Select(static pair => new IntervalCoverage
            {
                Level = pair.Key,
                Count = pair.Value.Count,
                Inside = 1 - ((double)(pair.Value.Below + pair.Value.Above) / pair.Value.Count),
                Below = (double)pair.Value.Below / pair.Value.Count,
                Above = (double)pair.Value.Above / pair.Value.Count,
            }),
        ],
    };

    private static void Sum(
        ref (double Smape, double Mase, double Squared, double Total) sum, AccuracyMeasures measures, double scale)
    {
        sum.Mase += measures.Mase;
        sum.Squared += measures.RootMeanSquaredError / scale;
        sum.Total += Math.Abs(measures.MeanError) / scale;
    }
}
