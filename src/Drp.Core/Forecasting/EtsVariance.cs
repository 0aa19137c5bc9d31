namespace Drp.Forecasting;

/// <summary>Forecast variances of ETS by their closed forms (HKOS tables 6.1 and 6.2, class 3 approximately).</summary>
internal static class EtsVariance
{
    /// <summary>Deviations per step; plain is the mean without a multiplicative season, otherwise the mean itself.</summary>
    public static double[] Deviations(EtsEstimate e, double[] mean, double[] plain, int m)
    {
        int horizon = mean.Length;
        double sigma2 = e.Variance;
        bool additiveSeason = e.Form.Season == SeasonKind.Additive;
        bool ratio = e.Form.Season == SeasonKind.Multiplicative;
        var weights = new double[horizon];
        double fade = 0;
        double power = 1;
        for (int j = 1; j < horizon; j++)
        {
            power *= e.Phi;
            fade += power;
            weights[j] = e.Alpha + (e.Form.Trend ? e.Beta * fade : 0) + (additiveSeason && j % m == 0 ? e.Gamma : 0);
        }

        var deviations = new double[horizon];
        var theta = new double[horizon];
        double sum = 1;
        for (int h = 0; h < horizon; h++)
        {
            if (!e.Form.MultiplicativeError)
            {
                sum += h > 0 ? weights[h] * weights[h] : 0;
                deviations[h] = Math.Sqrt(sigma2 * sum);
                continue;
            }

            theta[h] = plain[h] * plain[h];
            for (int j = 1; j <= h; j++)
            {
                theta[h] += sigma2 * weights[j] * weights[j] * theta[h - j];
            }

            double seasonPart = ratio ? Math.Pow(1 + (e.Gamma * e.Gamma * sigma2), h / m) : 1;
            double variance = (theta[h] * (1 + sigma2) * seasonPart) - (plain[h] * plain[h]);
            double factor = ratio && plain[h] != 0 ? mean[h] / plain[h] : 1;
            deviations[h] = Math.Sqrt(Math.Max(0, variance)) * Math.Abs(factor);
        }

        return deviations;
    }
}
