namespace Drp.Forecasting;

/// <summary>
/// Forecasts of a demand rate for intermittent demand. Pure functions, thread-safe. Croston's states move only when
/// there is demand; the first demand sets the start and updates nothing. Sources: Croston (1972), Syntetos and Boylan
/// (2005), Shale et al. (2006), Teunter et al. (2011).
/// </summary>
public static class Intermittent
{
    private static readonly double[] Grid = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3];

    /// <summary>Runs a method with given weights.</summary>
    /// <param name="history">Demand per period, oldest first; zero is no demand.</param>
    /// <param name="variant">The method.</param>
    /// <param name="alphaSize">Weight of the newest size, 0 to 1.</param>
    /// <param name="alphaInterval">Weight of the newest interval (TSB: of the newest period's yes or no), 0 to 1.</param>
    /// <param name="start">Start values.</param>
    /// <param name="horizon">Future periods, at least 1.</param>
    /// <returns>A flat forecast; zero if there never was demand.</returns>
    public static MethodFit Run(
        ReadOnlySpan<double> history, IntermittentVariant variant, double alphaSize, double alphaInterval,
        IntermittentStart start, int horizon)
    {
        Baselines.Check(history, horizon);
        var fitted = new double[history.Length];
        State state = Begin(history, variant, start);
        (double initialSize, double initialPace) = (state.Size, state.Pace);
        double rate = Roll(history, variant, alphaSize, alphaInterval, ref state, fitted);
        double sse = 0;
        for (int t = 0; t < fitted.Length; t++)
        {
            double e = history[t] - fitted[t];
            sse += double.IsNaN(e) ? 0 : e * e;
        }

        string pace = variant == IntermittentVariant.Tsb ? "probability" : "interval";
        return new MethodFit
        {
            Method = variant switch
            {
                IntermittentVariant.Croston => "Croston",
                IntermittentVariant.Sba => "SBA",
                IntermittentVariant.Sbj => "SBJ",
                _ => "TSB",
            },
            Forecast = Baselines.Flat(rate, horizon),
            Fitted = fitted,
            SquaredError = sse,
            Parameters = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["alpha_size"] = alphaSize,
                ["alpha_" + pace] = alphaInterval,
                ["size0"] = initialSize,
                [pace + "0"] = initialPace,
                ["size"] = state.Size,
                [pace] = state.Pace,
            },
        };
    }

    /// <summary>
    /// Runs a method with the weights, among 0.02 to 0.3, of least squared error against the demand rate to come: the
    /// mean of the next periods up to the horizon, as a single period of zeros and spikes says little.
    /// </summary>
    /// <inheritdoc cref="Run"/>
    public static MethodFit Fit(ReadOnlySpan<double> history, IntermittentVariant variant, int horizon)
    {
        Baselines.Check(history, horizon);
        (double size, double pace) = Search(history, variant, horizon, new double[history.Length]);
        return Run(history, variant, size, pace, IntermittentStart.Mean, horizon);
    }

    internal static (double Size, double Pace) Search(
        ReadOnlySpan<double> history, IntermittentVariant variant, int horizon, Span<double> fitted)
    {
        State begin = Begin(history, variant, IntermittentStart.Mean);
        (double Size, double Pace) best = (0.1, 0.1);
        double least = double.PositiveInfinity;
        foreach (double pace in Grid)
        {
            foreach (double size in Grid)
            {
                if (size > pace)
                {
                    continue;
                }

                State state = begin;
                Roll(history, variant, size, pace, ref state, fitted);
                double error = RateError(history, fitted, horizon);
                if (error < least)
                {
                    (least, best) = (error, (size, pace));
                }
            }
        }

        return best;
    }

    /// <summary>The flat forecast alone, for the fast path.</summary>
    internal static double Rate(
        ReadOnlySpan<double> history, IntermittentVariant variant, double alphaSize, double alphaInterval)
    {
        State state = Begin(history, variant, IntermittentStart.Mean);
        return Roll(history, variant, alphaSize, alphaInterval, ref state, []);
    }

    private static double RateError(ReadOnlySpan<double> history, ReadOnlySpan<double> fitted, int horizon)
    {
        int window = Math.Max(1, Math.Min(horizon, history.Length / 4));
        double sum = 0;
        double error = 0;
        for (int t = history.Length - 1; t >= 1; t--)
        {
            sum += history[t];
            int end = t + window;
            if (end < history.Length)
            {
                sum -= history[end];
            }

            if (end <= history.Length && !double.IsNaN(fitted[t]))
            {
                double e = (sum / window) - fitted[t];
                error += e * e;
            }
        }

        return error;
    }

    private static State Begin(ReadOnlySpan<double> history, IntermittentVariant variant, IntermittentStart start)
    {
        int first = -1;
        int last = -1;
        int demands = 0;
        for (int t = 0; t < history.Length; t++)
        {
            if (history[t] > 0)
            {
                first = first < 0 ? t : first;
                last = t;
                demands++;
            }
        }

        if (demands == 0)
        {
            return default;
        }

        bool mean = start == IntermittentStart.Mean;
        double pace = variant == IntermittentVariant.Tsb
            ? (mean ? (double)demands / history.Length : first == 0 ? 1 : 0)
            : mean ? (last + 1.0) / demands : first + 1;
        return new State { Size = history[first], Pace = pace, First = first };
    }

    private static double Roll(
        ReadOnlySpan<double> history, IntermittentVariant variant, double alphaSize, double alphaInterval,
        ref State state, Span<double> fitted)
    {
        bool tsb = variant == IntermittentVariant.Tsb;
        double factor = variant switch
        {
            IntermittentVariant.Sba => 1 - (alphaInterval / 2),
            IntermittentVariant.Sbj => 1 - (alphaInterval / (2 - alphaInterval)),
            _ => 1,
        };
        if (state.Size <= 0)
        {
            fitted.Clear();
            return 0;
        }

        int lastDemand = state.First;
        double rate = tsb ? state.Size * state.Pace : factor * state.Size / state.Pace;
        for (int t = 0; t < history.Length; t++)
        {
            bool known = tsb ? t > 0 : t > state.First;
            if (!fitted.IsEmpty)
            {
                fitted[t] = known ? rate : double.NaN;
            }

            if (!known)
            {
                continue;
            }

            bool demand = history[t] > 0;
            if (demand)
            {
                state.Size += alphaSize * (history[t] - state.Size);
            }

            if (tsb)
            {
                state.Pace += alphaInterval * ((demand ? 1 : 0) - state.Pace);
                rate = state.Size * state.Pace;
            }
            else if (demand)
            {
                state.Pace += alphaInterval * (t - lastDemand - state.Pace);
                lastDemand = t;
                rate = factor * state.Size / state.Pace;
            }
        }

        return rate;
    }

    private struct State
    {
        public double Size;
        public double Pace;
        public int First;
    }
}
