using Drp.Items;
using Drp.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Packages;

/// <summary>What a user's first program does, with nothing but packages.</summary>
public class PackedPlanTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void A_plan_is_made()
    {
        Plan plan = new Planner().Plan(Snapshot(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["TEA@DC/2026-01-12/1", "TEA@SHOP/2026-01-12/1", "TEA@SHOP/2026-01-19/1"], plan.Orders().Select(o => o.Code).Order());
        Assert.Equal(PlanJson.ToText(plan), PlanJson.ToText(PlanJson.Parse(PlanJson.ToText(plan))));
    }

    [Fact]
    public async Task The_packages_compose_in_a_host()
    {
        var services = new ServiceCollection();
        services.AddDbContext<HostContext>(o => o.UseSqlite("Data Source=packed;Mode=Memory;Cache=Shared"));
        services.AddDrp(drp => drp.UseEfCore<HostContext>());
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<HostContext>();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        PlanningSnapshot empty = await scope.ServiceProvider.GetRequiredService<IPlanningSnapshots>().ReadAsync(
            new SnapshotRequest { AsOf = Monday, Buckets = BucketCalendar.Weekly(Monday, 3) }, TestContext.Current.CancellationToken);
        Assert.Empty(empty.Items);
    }

    private static PlanningSnapshot Snapshot() => new PlanningSnapshotBuilder(Monday, BucketCalendar.Weekly(Monday, 3))
        .Add(new Item { Code = "TEA", BaseUnit = "box" })
        .Add(new Location { Code = "DC" })
        .Add(new Location { Code = "SHOP" })
        .Add(new Lane { Code = "L", From = "DC", To = "SHOP", LeadTime = new() { Transit = 1 } })
        .Add(new SupplySource { Code = "BUY", Supplier = "ACME", To = "DC", Multiple = 50m })
        .Add(new StockingPoint { Item = "TEA", Location = "DC" })
        .Add(new StockingPoint { Item = "TEA", Location = "SHOP" })
        .Add(new StockBatch { Item = "TEA", Location = "DC", Quantity = 20m })
        .Add(new StockBatch { Item = "TEA", Location = "SHOP", Quantity = 10m })
        .Add(new ForecastDemand { Item = "TEA", Location = "SHOP", Date = Monday.PlusWeeks(1), Quantity = 25m })
        .Add(new ForecastDemand { Item = "TEA", Location = "SHOP", Date = Monday.PlusWeeks(2), Quantity = 25m })
        .Build();

    private sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseDrp();
    }
}
