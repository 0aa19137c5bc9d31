using Drp;
using Drp.Forecasting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds forecasting to Drp.</summary>
public static class ForecastingBuilderExtensions
{
    /// <summary>
    /// Adds <see cref="IForecaster"/> as a singleton. Idempotent and free of order; a forecaster of the host's own that
    /// is registered already stays.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the default options; every call's changes apply. May be <see langword="null"/>.</param>
    public static DrpBuilder AddForecasting(this DrpBuilder builder, Action<ForecastOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<ForecastOptions>();
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ForecastOptions>, ForecastOptionsValidator>());
        builder.Services.TryAddSingleton<IForecaster>(
            static services => new Forecaster(services.GetRequiredService<IOptions<ForecastOptions>>().Value));
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        return builder;
    }
}
