using System.Text.Json;
using static Drp.Forecasting.ForecastCases;

namespace Drp.Forecasting;

/// <summary>Every case of forecasting.json, by its id; optimiser-dependent ones by likelihood first, as its README asks.</summary>
public sealed class ForecastCaseTests
{
    /// <summary>
    /// Cases whose reference stopped at a worse local optimum: our likelihood is higher by more than 3, so that its
    /// forecasts can't be ours; the stated model is reproduced exactly instead.
    /// </summary>
    private static readonly string[] BetterOptimum =
        ["fc-ets-aaa-usaccdeaths", "fc-ets-mam-airpassengers", "fc-ets-auto-airpassengers"];

    public static TheoryData<string> AllIds => [.. Ids()];

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Case_gives_the_published_numbers(string id)
    {
        JsonElement c = Get(id);
        JsonElement inputs = c.GetProperty("inputs");
        JsonElement expected = c.GetProperty("expected");
        double tolerance = c.GetProperty("tolerance").GetDouble();
        Action check = id.Split('-')[1] switch
        {
            "fix" => () => Fixed(c, inputs, expected, tolerance),
            "ets" => () => MaximumLikelihood(c, inputs, expected, tolerance),
            "hwopt" => () => LeastSquares(c, inputs, expected, tolerance),
            "croston" or "int" => () => OfIntermittent(c, inputs, expected, tolerance),
            "theta" => () => OfTheta(c, inputs, expected, tolerance),
            "bench" => () => OfBaselines(c, inputs, expected, tolerance),
            "acc" => () => Holdout(c, inputs, expected, tolerance),
            "ro" => () => Rolling(c, inputs, expected, tolerance),
            _ => throw new InvalidOperationException($"{id}: no convention is known for this case."),
        };
        check();
    }

    private static void Fixed(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        int first = inputs.GetProperty("first_fitted_index").GetInt32() - 1;
        double[] y = History(c)[first..];
        SeasonKind season = inputs.GetProperty("seasonal").GetString() switch
        {
            "additive" => SeasonKind.Additive,
            "multiplicative" => SeasonKind.Multiplicative,
            _ => SeasonKind.None,
        };
        var weights = new SmoothingWeights
        {
            Alpha = inputs.GetProperty("alpha").GetDouble(),
            BetaStar = Optional(inputs, "beta_star"),
            Gamma = Optional(inputs, "gamma") ?? 0,
        };
        var start = new SmoothingStart
        {
            Level = inputs.GetProperty("level0").GetDouble(),
            Trend = Optional(inputs, "trend0") ?? 0,
            Season = season == SeasonKind.None ? [] : Numbers(inputs.GetProperty("seasonal0")),
        };
        MethodFit fit = Smoothing.Run(y, weights, start, season, inputs.GetProperty("horizon").GetInt32());

        Assert.Equal(expected.GetProperty("n_fitted").GetInt32(), fit.Fitted.Count);
        Near(expected.GetProperty("first_fitted_values"), fit.Fitted, tolerance, "fitted");
        Near(expected.GetProperty("sse").GetDouble(), fit.SquaredError, tolerance, "sse");
        Near(expected.GetProperty("forecast"), fit.Forecast, tolerance, "forecast");
        foreach (JsonProperty coefficient in expected.GetProperty("final_coefficients").EnumerateObject())
        {
            Near(coefficient.Value.GetDouble(), fit.Parameters[coefficient.Name], tolerance, coefficient.Name);
        }
    }

    private static void MaximumLikelihood(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        double[] y = History(c);
        int horizon = inputs.GetProperty("horizon").GetInt32();
        string model = inputs.GetProperty("requested_model").GetString()!;
        MethodFit fit = model == "ZZZ"
            ? Ets.Select(y, Season(c), horizon)
            : Ets.Fit(y, Form(model, inputs.GetProperty("damped")), Season(c), horizon)!;

        double likelihood = expected.GetProperty("loglik").GetDouble();
        Assert.True(fit.LogLikelihood >= likelihood - 0.5, $"log-likelihood {fit.LogLikelihood} under {likelihood}");

        // The stated model itself, from its printed parameters and start, has to be ours to the last digits.
        MethodFit stated = AsStated(y, expected, horizon);
        Near(likelihood, stated.LogLikelihood!.Value, 1e-6, "stated likelihood");
        Near(expected.GetProperty("first_fitted_values"), stated.Fitted, 1e-6, "stated fitted");
        Near(expected.GetProperty("forecast"), stated.Forecast, 1e-6, "stated forecast");
        Near(expected.GetProperty("aicc").GetDouble(), stated.Aicc!.Value, 1e-6, "stated AICc");
        Interval(expected, stated, 1e-3);

        if (BetterOptimum.Contains(Id(c)))
        {
            Assert.True(fit.LogLikelihood > likelihood + 3, "the reference's search stopped short of our optimum");
            Assert.True(fit.Aicc < expected.GetProperty("aicc").GetDouble(), "and ours wins by its own criterion");
            return;
        }

        Assert.Equal(expected.GetProperty("method").GetString(), fit.Method);
        Near(expected.GetProperty("forecast"), fit.Forecast, tolerance, "forecast");
        Interval(expected, fit, 0.03);
    }

    private static void Interval(JsonElement expected, MethodFit fit, double tolerance)
    {
        if (!expected.TryGetProperty("interval95", out JsonElement interval))
        {
            return;
        }

        double[] upper = Numbers(interval.GetProperty("upper95"));
        double[] lower = Numbers(interval.GetProperty("lower95"));
        for (int h = 0; h < upper.Length; h++)
        {
            Near((upper[h] - lower[h]) / 2, 1.959963984540054 * fit.StandardErrors[h], tolerance, $"half width [{h}]");
        }
    }

    private static MethodFit AsStated(double[] y, JsonElement expected, int horizon)
    {
        JsonElement parameters = expected.GetProperty("parameters");
        JsonElement initial = expected.GetProperty("initial_state");
        string name = expected.GetProperty("method").GetString()!;
        double alpha = parameters.GetProperty("alpha").GetDouble();
        double[] season = [.. initial.EnumerateObject().Where(p => p.Name[0] == 's').Select(p => p.Value.GetDouble()).Reverse()];
        var form = new EtsForm
        {
            MultiplicativeError = name[4] == 'M',
            Trend = Optional(parameters, "beta") is not null,
            Damped = Optional(parameters, "phi") is not null,
            Season = season.Length == 0 ? SeasonKind.None : name[^2] == 'A' ? SeasonKind.Additive : SeasonKind.Multiplicative,
        };
        var weights = new SmoothingWeights
        {
            Alpha = alpha,
            BetaStar = Optional(parameters, "beta") / alpha,
            Gamma = Optional(parameters, "gamma") ?? 0,
            Phi = Optional(parameters, "phi") ?? 1,
        };
        var start = new SmoothingStart
        {
            Level = initial.GetProperty("l").GetDouble(),
            Trend = Optional(initial, "b") ?? 0,
            Season = season,
        };
        return Ets.Run(y, form, weights, start, horizon);
    }

    private static void LeastSquares(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        JsonElement args = inputs.GetProperty("args");
        bool simple = args.ValueKind == JsonValueKind.Object && args.TryGetProperty("gamma", out _);
        SeasonKind season = simple ? SeasonKind.None
            : args.ValueKind == JsonValueKind.Object && args.TryGetProperty("seasonal", out _) ? SeasonKind.Multiplicative
            : SeasonKind.Additive;
        MethodFit fit = Smoothing.Fit(
            History(c), !simple, false, season, Season(c), inputs.GetProperty("horizon").GetInt32());
        double sse = expected.GetProperty("sse").GetDouble();
        Assert.True(fit.SquaredError <= 1.001 * sse, $"sse {fit.SquaredError} over {sse}");
        Near(expected.GetProperty("forecast"), fit.Forecast, tolerance, "forecast");
    }

    private static void OfIntermittent(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        string name = inputs.TryGetProperty("variant", out JsonElement v) ? v.GetString()!
            : inputs.TryGetProperty("alpha_prob", out _) ? "tsb" : "croston";
        IntermittentVariant variant = Enum.Parse<IntermittentVariant>(name, ignoreCase: true);
        double size = Optional(inputs, "alpha") ?? inputs.GetProperty("alpha_size").GetDouble();
        double pace = Optional(inputs, "alpha") ?? Optional(inputs, "alpha_prob") ?? inputs.GetProperty("alpha_interval").GetDouble();
        bool mean = inputs.TryGetProperty("init", out JsonElement init) && init.GetString() == "mean";
        MethodFit fit = Intermittent.Run(
            History(c), variant, size, pace, mean ? IntermittentStart.Mean : IntermittentStart.First,
            inputs.GetProperty("horizon").GetInt32());

        string paceName = variant == IntermittentVariant.Tsb ? "probability" : "interval";
        Near(expected.GetProperty("forecast"), fit.Forecast, tolerance, "forecast");
        if (expected.TryGetProperty("initial", out JsonElement initial))
        {
            Near(initial, [fit.Parameters["size0"], fit.Parameters[paceName + "0"]], tolerance, "initial");
            Near(expected.GetProperty("fitted_last5"), [.. fit.Fitted.TakeLast(5)], tolerance, "fitted");
        }
        else
        {
            Near(expected.GetProperty("demand_forecast").GetDouble(), fit.Parameters["size"], tolerance, "size");
            Near(expected.GetProperty("interval_forecast").GetDouble(), fit.Parameters["interval"], tolerance, "interval");
        }
    }

    private static void OfTheta(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        MethodFit fit = Theta.Standard(History(c), Season(c), inputs.GetProperty("horizon").GetInt32());
        Near(expected.GetProperty("forecast"), fit.Forecast, tolerance, "forecast");
        Near(expected.GetProperty("alpha").GetDouble(), fit.Parameters["alpha"], tolerance, "alpha");
        Near(expected.GetProperty("drift").GetDouble(), fit.Parameters["drift"], tolerance, "drift");
    }

    private static void OfBaselines(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        double[] y = History(c);
        int horizon = inputs.GetProperty("horizon").GetInt32();
        Near(expected.GetProperty("mean"), Baselines.Mean(y, horizon), tolerance, "mean");
        Near(expected.GetProperty("naive"), Baselines.Naive(y, horizon), tolerance, "naive");
        Near(expected.GetProperty("seasonal_naive"), Baselines.SeasonalNaive(y, Season(c), horizon), tolerance, "seasonal naive");
        Near(expected.GetProperty("drift"), Baselines.Drift(y, horizon), tolerance, "drift");
    }

    private static void Holdout(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        double[] y = History(c);
        int test = inputs.GetProperty("n_test").GetInt32();
        double[] training = y[..^test];
        double[] forecast = inputs.GetProperty("model").GetString() == "snaive"
            ? Baselines.SeasonalNaive(training, Season(c), test)
            : Baselines.Drift(training, test);
        AccuracyMeasures measures = Accuracy.Measure(y.AsSpan(y.Length - test), forecast, training, Season(c));

        Near(expected.GetProperty("forecast"), forecast, tolerance, "forecast");
        Near(expected.GetProperty("ME").GetDouble(), measures.MeanError, tolerance, "ME");
        Near(expected.GetProperty("RMSE").GetDouble(), measures.RootMeanSquaredError, tolerance, "RMSE");
        Near(expected.GetProperty("MAE").GetDouble(), measures.MeanAbsoluteError, tolerance, "MAE");
        Near(expected.GetProperty("MPE").GetDouble(), measures.MeanPercentageError, tolerance, "MPE");
        Near(expected.GetProperty("MAPE").GetDouble(), measures.MeanAbsolutePercentageError, tolerance, "MAPE");
        Near(expected.GetProperty("MASE").GetDouble(), measures.Mase, tolerance, "MASE");
        Near(expected.GetProperty("sMAPE_200").GetDouble(), measures.Smape, tolerance, "sMAPE");
    }

    private static void Rolling(JsonElement c, JsonElement inputs, JsonElement expected, double tolerance)
    {
        double[] y = History(c);
        int season = Season(c);
        ForecastFunction method = inputs.GetProperty("model").GetString() == "seasonal naive"
            ? (history, horizon) => Baselines.SeasonalNaive(history, season, horizon)
            : (history, horizon) => [.. Smoothing.Run(
                history, new SmoothingWeights { Alpha = 0.3 }, new SmoothingStart { Level = history[0] }, SeasonKind.None, horizon).Forecast];
        double scale = Accuracy.Scale(
            y.AsSpan(0, inputs.GetProperty("mase_scale_from_first_n").GetInt32()), inputs.GetProperty("mase_lag").GetInt32());
        RollingOriginResult result = RollingOrigin.Evaluate(
            y, method, inputs.GetProperty("horizon").GetInt32(), inputs.GetProperty("first_origin").GetInt32(), scale: scale);

        Assert.Equal(expected.GetProperty("n_origins").GetInt32(), result.Origins.Count);
        Assert.Equal(inputs.GetProperty("last_origin").GetInt32(), result.Origins[^1]);
        Near(expected.GetProperty("MAE_by_h"), [.. result.ByStep.Select(x => x.MeanAbsoluteError)], tolerance, "MAE");
        Near(expected.GetProperty("RMSE_by_h"), [.. result.ByStep.Select(x => x.RootMeanSquaredError)], tolerance, "RMSE");
        Near(expected.GetProperty("ME_by_h"), [.. result.ByStep.Select(x => x.MeanError)], tolerance, "ME");
        Near(expected.GetProperty("MASE_overall").GetDouble(), result.Overall.Mase, tolerance, "MASE");
        Near(expected.GetProperty("first_origin_errors"), result.Errors[0], tolerance, "first");
        Near(expected.GetProperty("last_origin_errors"), result.Errors[^1], tolerance, "last");
    }

    private static EtsForm Form(string model, JsonElement damped) => new()
    {
        MultiplicativeError = model[0] == 'M',
        Trend = model[1] == 'A',
        Damped = damped.ValueKind == JsonValueKind.True,
        Season = model[2] == 'A' ? SeasonKind.Additive : model[2] == 'M' ? SeasonKind.Multiplicative : SeasonKind.None,
    };

    private static double? Optional(JsonElement inputs, string name) =>
        inputs.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
