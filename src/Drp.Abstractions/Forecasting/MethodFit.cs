namespace Drp.Forecasting;

/// <summary>
/// One forecasting method fitted to one history: the building block below <see cref="ForecastResult"/>. Immutable once
/// built; figures are statistics in the unit of the history, not yet rounded quantities.
/// </summary>
public sealed record MethodFit
{
    /// <summary>What was fitted, for people: <c>SES</c>, <c>ETS(M,Ad,M)</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Point forecasts for periods 1, 2, … after the history.</summary>
    public required IReadOnlyList<double> Forecast { get; init; }

    /// <summary>
    /// One-step forecasts inside the history, aligned with it; <see cref="double.NaN"/> where the method has none.
    /// Empty if not kept.
    /// </summary>
    public IReadOnlyList<double> Fitted { get; init; } = [];

    /// <summary>Standard deviation of the forecast error per future period; empty if the method gives none.</summary>
    public IReadOnlyList<double> StandardErrors { get; init; } = [];

    /// <summary>Parameters and final states by name, in the order in which the method uses them.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <summary>Sum of squared one-step errors; <see cref="double.NaN"/> if not computed.</summary>
    public double SquaredError { get; init; } = double.NaN;

    /// <summary>Log-likelihood without constants, where the method has one; otherwise <see langword="null"/>.</summary>
    public double? LogLikelihood { get; init; }

    /// <summary>Corrected Akaike information criterion, smaller is better, or <see langword="null"/>.</summary>
    public double? Aicc { get; init; }
}
