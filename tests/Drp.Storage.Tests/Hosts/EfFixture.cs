using Drp.Storage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Storage.Hosts;

public abstract class EfFixture : StorageFixture
{
    protected abstract void UseDatabase(DbContextOptionsBuilder options);

    protected override void AddHost(IServiceCollection services) => services.AddDbContext<HostDbContext>(UseDatabase);

    protected override void Compose(DrpBuilder drp) => drp.UseEfCore<HostDbContext>();

    protected override async ValueTask CreateAsync(IServiceProvider services)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostDbContext>().Database.EnsureCreatedAsync();
    }

    protected override async ValueTask DropAsync(IServiceProvider services)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostDbContext>().Database.EnsureDeletedAsync();
    }
}
