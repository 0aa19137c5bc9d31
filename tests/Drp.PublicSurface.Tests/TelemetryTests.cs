using System.Diagnostics;
using System.Diagnostics.Metrics;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.PublicSurface;

/// <summary>What a host sees when it listens.</summary>
public class TelemetryTests
{
    [Fact]
    public async Task Units_of_work_are_traced_and_their_retries_counted()
    {
        var attempts = new List<object?>();
        long retries = 0;
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == DrpTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.OperationName == "drp.unit")
                {
                    attempts.Add(activity.GetTagItem("drp.attempts"));
                }
            },
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == DrpTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            retries += instrument.Name == "drp.unit.retries" ? value : 0);
        meters.Start();

        var services = new ServiceCollection();
        services.AddDrp(drp => drp.UseInMemory());
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        int runs = 0;
        await scope.ServiceProvider.GetRequiredService<IDrpStorage>().RunAsync(
            (_, _) => ++runs == 1 ? throw new DrpConcurrencyException("order 1", 1, 2) : Task.CompletedTask,
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(2, attempts);
        Assert.True(retries >= 1);
    }
}
