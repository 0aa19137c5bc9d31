using Drp.Items;
using Drp.Planning;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.PublicSurface;

/// <summary>A host's own data, planned through the public surface only.</summary>
public class PlanningFromOutsideTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public async Task A_hosts_own_source_is_read_beside_Drps_tables()
    {
        var services = new ServiceCollection();
        services.AddDrp(drp => drp.UseInMemory());
        services.AddScoped<ISnapshotSource, HostSource>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();

        PlanningSnapshot snapshot = await scope.ServiceProvider.GetRequiredService<IPlanningSnapshots>().ReadAsync(
            new SnapshotRequest { AsOf = Monday, Buckets = BucketCalendar.Weekly(Monday, 4) },
            TestContext.Current.CancellationToken);
        Plan plan = provider.GetRequiredService<IPlanner>().Plan(
            snapshot, new PlanOptions(), TestContext.Current.CancellationToken);

        Assert.Equal(30m, plan.Orders().Single().Quantity);
    }

    private sealed class HostSource : ISnapshotSource
    {
        public Task AddToAsync(
            SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken cancellationToken = default)
        {
            builder
                .Add(new Item { Code = "TEA", BaseUnit = "box" })
                .Add(new Location { Code = "DC" })
                .Add(new SupplySource { Code = "BUY", Supplier = "ACME", To = "DC" })
                .Add(new StockingPoint { Item = "TEA", Location = "DC" })
                .Add(new StockBatch { Item = "TEA", Location = "DC", Quantity = 10m })
                .Add(new ForecastDemand { Item = "TEA", Location = "DC", Date = request.AsOf, Quantity = 40m });
            return Task.CompletedTask;
        }
    }
}
