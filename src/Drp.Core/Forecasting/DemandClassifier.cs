namespace Drp.Forecasting;

/// <summary>
/// Classes of demand by average interval (ADI) and squared coefficient of variation of sizes (CV²). Pure, thread-safe.
/// Source: Syntetos, Boylan and Croston (2005), with limits 1.32 and 0.49.
/// </summary>
public static class DemandClassifier
{
    /// <summary>Classifies a history.</summary>
    /// <param name="history">Demand per period, oldest first; zero or less is no demand.</param>
    /// <param name="intervalLimit">Intermittent or lumpy from this ADI on. Default 1.32.</param>
    /// <param name="variationLimit">Erratic or lumpy from this CV² on. Default 0.49.</param>
    /// <returns>Class, ADI = periods ÷ periods with demand, CV² = (deviation ÷ mean)² of the positive values.</returns>
    public static DemandProfile Classify(ReadOnlySpan<double> history, double intervalLimit = 1.32, double variationLimit = 0.49)
    {
        int demands = 0;
        double sum = 0;
        foreach (double y in history)
        {
            if (y > 0)
            {
                demands++;
                sum += y;
            }
        }

        if (demands == 0)
        {
            return new DemandProfile { Class = DemandClass.None, AverageInterval = 0, SquaredVariation = 0 };
        }

        double mean = sum / demands;
        double variance = 0;
        foreach (double y in history)
        {
            variance += y > 0 ? (y - mean) * (y - mean) / demands : 0;
        }

        double interval = (double)history.Length / demands;
        double variation = variance / (mean * mean);
        bool rare = interval >= intervalLimit;
        bool uneven = variation >= variationLimit;
        return new DemandProfile
        {
            Class = rare ? (uneven ? DemandClass.Lumpy : DemandClass.Intermittent)
                : uneven ? DemandClass.Erratic : DemandClass.Smooth,
            AverageInterval = interval,
            SquaredVariation = variation,
        };
    }
}
