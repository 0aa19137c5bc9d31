using Drp.Planning;
using Drp.Storage.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Drp.Storage.Hosting;

public sealed class CompositionTests
{
    [Fact]
    public void Without_a_storage_the_first_resolve_says_what_to_call()
    {
        using ServiceProvider services = new ServiceCollection().AddDrp(static _ => { }).BuildServiceProvider();
        using IServiceScope scope = services.CreateScope();
        DrpException refused = Assert.Throws<DrpException>(() => scope.ServiceProvider.GetRequiredService<IDrpStorage>());
        Assert.Equal("DRP1002", refused.Code);
        Assert.Contains("Drp.Storage.InMemory", refused.Message, StringComparison.Ordinal);
        Assert.Contains("UseEfCore", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_storage_a_host_does_not_start()
    {
        using ServiceProvider services = new ServiceCollection().AddDrp(static _ => { }).BuildServiceProvider();
        DrpException refused = Assert.Throws<DrpException>(
            () => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal("DRP1002", refused.Code);
    }

    [Fact]
    public void With_a_storage_a_host_starts()
    {
        using ServiceProvider services = new ServiceCollection().AddDrp(static drp => drp.UseInMemory())
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Calls_add_nothing_twice_and_the_last_choice_stands()
    {
        var services = new ServiceCollection();
        services.AddDbContext<HostDbContext>(static options => options.UseSqlite("Data Source=:memory:"));
        services.AddDrp().UseEfCore<HostDbContext>();
        services.AddDrp(static drp => drp.UseInMemory().UseInMemory());
        int count = services.Count;
        services.AddDrp(static drp => drp.UseInMemory());
        Assert.Equal(count, services.Count);
        Assert.Single(services, static service => service.ServiceType == typeof(ISnapshotSource));
        using ServiceProvider built = services.BuildServiceProvider();
        Assert.Equal("in memory", built.GetRequiredService<StorageChoice>().Name);
        using IServiceScope scope = built.CreateScope();
        Assert.Equal("MemoryStorage", scope.ServiceProvider.GetRequiredService<IDrpStorage>().GetType().Name);
    }

    [Fact]
    public async Task A_context_without_the_tables_is_refused()
    {
        var services = new ServiceCollection();
        services.AddDbContext<BareContext>(static options => options.UseSqlite("Data Source=:memory:"));
        services.AddDrp(static drp => drp.UseEfCore<BareContext>());
        await using ServiceProvider built = services.BuildServiceProvider();
        await using AsyncServiceScope scope = built.CreateAsyncScope();
        DrpException refused = await Assert.ThrowsAsync<DrpException>(async () => await scope.ServiceProvider
            .GetRequiredService<IDrpStorage>().OpenSessionAsync(TestContext.Current.CancellationToken));
        Assert.Equal("DRP1006", refused.Code);
        Assert.Contains(nameof(BareContext), refused.Message, StringComparison.Ordinal);
    }

    private sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);
}
