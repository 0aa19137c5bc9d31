using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Drp.Forecasting;

public sealed class ForecastingRegistrationTests
{
    [Fact]
    public void Adding_twice_registers_once_and_applies_every_configuration()
    {
        var services = new ServiceCollection();
        new DrpBuilder(services).AddForecasting(o => o.Horizon = 4).AddForecasting(o => o.Decimals = 0);
        using ServiceProvider provider = services.BuildServiceProvider();
        ForecastResult result = Assert.Single(provider.GetServices<IForecaster>())
            .Forecast(ForecasterTests.Weekly("A", 30, t => t + 0.4));
        Assert.Equal(4, result.Forecast.Count);
        Assert.All(result.Forecast, value => Assert.Equal(value, decimal.Truncate(value)));
    }

    [Fact]
    public void A_forecaster_of_the_hosts_own_stays()
    {
        IForecaster own = Substitute.For<IForecaster>();
        var services = new ServiceCollection();
        services.AddSingleton(own);
        new DrpBuilder(services).AddForecasting();
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<IForecaster>());
    }

    [Fact]
    public void Wrong_options_are_refused_by_the_validator()
    {
        var services = new ServiceCollection();
        new DrpBuilder(services).AddForecasting(o => o.Horizon = -1);
        using ServiceProvider provider = services.BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IForecaster>());
        Assert.Contains("DRP3002", Assert.Single(error.Failures), StringComparison.Ordinal);
    }
}
