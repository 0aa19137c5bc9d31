namespace Drp.Forecasting;

/// <summary>
/// Forecasts demand from its history. Thread-safe and free of state; the same series and options always give the same
/// numbers, whatever the thread count.
/// </summary>
public interface IForecaster
{
    /// <summary>Forecasts one series.</summary>
    /// <param name="series">The history.</param>
    /// <param name="options">How; <see langword="null"/> for the host's configured options.</param>
    /// <exception cref="DrpInputException">DRP3001: the series can't be forecast; every fault is listed.</exception>
    ForecastResult Forecast(DemandSeries series, ForecastOptions? options = null);

    /// <summary>
    /// Forecasts many series as a stream: results come in the order of the input, few series are in memory at a time,
    /// and a faulty series becomes a result with faults instead of stopping the others.
    /// </summary>
    /// <param name="series">The histories; enumerated once, by one thread.</param>
    /// <param name="options">How; <see langword="null"/> for the host's configured options.</param>
    /// <param name="run">Threads and batches; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told after every batch, on the consuming thread; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the run with <see cref="OperationCanceledException"/>.</param>
    IEnumerable<ForecastResult> ForecastAll(
        IEnumerable<DemandSeries> series, ForecastOptions? options = null, ForecastRunOptions? run = null,
        IProgress<ForecastProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>The same over an asynchronous stream.</summary>
    /// <inheritdoc cref="ForecastAll"/>
    IAsyncEnumerable<ForecastResult> ForecastAllAsync(
        IAsyncEnumerable<DemandSeries> series, ForecastOptions? options = null, ForecastRunOptions? run = null,
        IProgress<ForecastProgress>? progress = null, CancellationToken cancellationToken = default);
}
