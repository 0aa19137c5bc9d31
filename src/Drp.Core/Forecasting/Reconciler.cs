namespace Drp.Forecasting;

/// <summary>
/// Makes the forecasts of a hierarchy agree, exactly and after rounding. Pure, thread-safe, deterministic. Sources: Gross
/// and Sohl (1990) for proportions, Hyndman et al. (2016) for WLS, Wickramasuriya, Athanasopoulos and Hyndman (2019) for
/// MinT.
/// </summary>
public static class Reconciler
{
    /// <summary>Reconciles.</summary>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="forecasts">One forecast per node, in the order of <see cref="Hierarchy.Nodes"/>, of equal horizons.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <returns>One forecast per node, in the same order.</returns>
    /// <exception cref="ArgumentException">Forecasts that don't match the nodes, or wrong options.</exception>
    public static IReadOnlyList<ReconciledForecast> Reconcile(
        Hierarchy hierarchy, IReadOnlyList<ForecastResult> forecasts, ReconciliationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        ArgumentNullException.ThrowIfNull(forecasts);
        options ??= new ReconciliationOptions();
        int horizon = Check(hierarchy, forecasts, options);
        var bottom = new double[horizon][];
        ReconciliationWeights? weights = options.Method >= ReconciliationMethod.WlsStructural
            ? ReconciliationWeights.Of(hierarchy, options.Method) : null;
        double[] means = Means(hierarchy);
        for (int h = 0; h < horizon; h++)
        {
            double[] given = [.. forecasts.Select(f => (double)f.Forecast[h])];
            bottom[h] = options.Method switch
            {
                ReconciliationMethod.BottomUp => [.. hierarchy.BottomNodes.Select(i => given[i])],
                ReconciliationMethod.TopDown => Share(hierarchy, given, means, static (_, _) => 1, 1, 1),
                ReconciliationMethod.MiddleOut => Share(
                    hierarchy, given, means, Math.Min, options.MiddleChannelDepth, options.MiddleItemDepth),
                _ => weights!.Solve(given),
            };
        }

        return Round(hierarchy, forecasts, bottom, options);
    }

    private static int Check(Hierarchy hierarchy, IReadOnlyList<ForecastResult> forecasts, ReconciliationOptions options)
    {
        if (forecasts.Count != hierarchy.Nodes.Count)
        {
            throw new ArgumentException($"There are {hierarchy.Nodes.Count} nodes and {forecasts.Count} forecasts.", nameof(forecasts));
        }

        for (int i = 0; i < forecasts.Count; i++)
        {
            if (!string.Equals(forecasts[i].Key, hierarchy.Nodes[i].Key, StringComparison.Ordinal)
                || forecasts[i].Forecast.Count != forecasts[0].Forecast.Count || forecasts[i].Forecast.Count == 0)
            {
                throw new ArgumentException(
                    $"Forecast {i} ('{forecasts[i].Key}') is not one of node '{hierarchy.Nodes[i].Key}' over the same horizon.",
                    nameof(forecasts));
            }
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.MiddleChannelDepth, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MiddleItemDepth, 1, nameof(options));
        if (options.Decimals is < 0 or > 6 || !Enum.IsDefined(options.Method))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Give 0 to 6 decimals and a defined method.");
        }

        return forecasts.Count == 0 ? 0 : forecasts[0].Forecast.Count;
    }

    private static double[] Means(Hierarchy hierarchy) => [.. hierarchy.BottomNodes.Select(i =>
        Math.Max(0, (double)hierarchy.Nodes[i].Series.Sales.Sum() / hierarchy.Nodes[i].Series.Sales.Count))];

    /// <summary>Shares the forecasts of one level by past sales, equally where there were none.</summary>
    private static double[] Share(
        Hierarchy hierarchy, double[] given, double[] means, Func<int, int, int> depth, int channelDepth, int itemDepth)
    {
        var bottom = new double[means.Length];
        var leafChannel = new int[means.Length];
        var leafItem = new int[means.Length];
        for (int j = 0; j < means.Length; j++)
        {
            HierarchyNode leaf = hierarchy.Nodes[hierarchy.BottomNodes[j]];
            leafChannel[j] = depth(channelDepth, leaf.ChannelPath.Count);
            leafItem[j] = depth(itemDepth, leaf.ItemPath.Count);
        }

        for (int i = 0; i < given.Length; i++)
        {
            HierarchyNode node = hierarchy.Nodes[i];
            double total = 0;
            int members = 0;
            foreach (int j in node.Bottom)
            {
                if (leafChannel[j] == node.ChannelPath.Count && leafItem[j] == node.ItemPath.Count)
                {
                    total += means[j];
                    members++;
                }
            }

            foreach (int j in node.Bottom)
            {
                if (leafChannel[j] == node.ChannelPath.Count && leafItem[j] == node.ItemPath.Count)
                {
                    bottom[j] = given[i] * (total > 0 ? means[j] / total : 1.0 / members);
                }
            }
        }

        return bottom;
    }

    private static ReconciledForecast[] Round(
        Hierarchy hierarchy, IReadOnlyList<ForecastResult> forecasts, double[][] bottom, ReconciliationOptions options)
    {
        int horizon = bottom.Length;
        int count = hierarchy.BottomNodes.Count;
        decimal unit = 1;
        for (int d = 0; d < options.Decimals; d++)
        {
            unit /= 10;
        }

        var rounded = new decimal[count * horizon];
        for (int h = 0; h < horizon; h++)
        {
            LargestRemainder(bottom[h], options.NonNegative, unit, rounded.AsSpan(h * count, count));
        }

        var results = new ReconciledForecast[hierarchy.Nodes.Count];
        for (int i = 0; i < results.Length; i++)
        {
            var sums = new decimal[horizon];
            for (int h = 0; h < horizon; h++)
            {
                foreach (int j in hierarchy.Nodes[i].Bottom)
                {
                    sums[h] += rounded[(h * count) + j];
                }
            }

            results[i] = new ReconciledForecast
            {
                Key = hierarchy.Nodes[i].Key,
                Forecast = sums,
                Base = forecasts[i].Forecast,
            };
        }

        return results;
    }

    /// <summary>Rounds down, then gives the missing units of the rounded sum to the largest remainders, first ones first.</summary>
    private static void LargestRemainder(double[] values, bool nonNegative, decimal unit, Span<decimal> into)
    {
        var remainders = new (double Remainder, int Index)[values.Length];
        double total = 0;
        double scale = 1 / (double)unit;
        decimal given = 0;
        for (int j = 0; j < values.Length; j++)
        {
            double exact = Math.Clamp(nonNegative ? Math.Max(0, values[j]) : values[j], -Rounding.Largest, Rounding.Largest) * scale;
            double floor = Math.Floor(exact);
            total += exact;
            into[j] = (decimal)floor;
            given += into[j];
            remainders[j] = (exact - floor, j);
        }

        Array.Sort(remainders, static (a, b) =>
            a.Remainder != b.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.Index.CompareTo(b.Index));
        long missing = (long)(decimal.Round((decimal)total, MidpointRounding.AwayFromZero) - given);
        for (int k = 0; k < Math.Clamp(missing, 0, values.Length); k++)
        {
            into[remainders[k].Index]++;
        }

        for (int j = 0; j < into.Length; j++)
        {
            into[j] *= unit;
        }
    }
}
