using Drp.Samples.Northwind.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Samples.Northwind.Hosting;

/// <summary>Composes the application: one line chooses the storage, nothing else differs.</summary>
public static class NorthwindHost
{
    public static ServiceProvider Build(Arguments arguments)
    {
        var services = new ServiceCollection();
        if (arguments.Storage == StorageKind.Memory)
        {
            services.AddDrp(drp => Forecasting(drp.UseInMemory()));
        }
        else
        {
            services.AddDbContext<NorthwindDbContext>(options => Choose(options, arguments));
            services.AddDrp(drp => Forecasting(drp.UseEfCore<NorthwindDbContext>()));
        }

        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>Thirteen weeks ahead, as rates: whole units come with the shares of the dealers.</summary>
    private static void Forecasting(DrpBuilder drp) => drp.AddForecasting(static options =>
    {
        options.Horizon = NetworkDesign.Buckets.Count;
        options.WholeUnits = false;
    });

    /// <summary>Makes the database where there is none. An application of its own would use migrations.</summary>
    public static async Task CreateAsync(IServiceProvider scope)
    {
        if (scope.GetService<NorthwindDbContext>() is { } context)
        {
            await context.Database.EnsureCreatedAsync();
        }
    }

    private static void Choose(DbContextOptionsBuilder options, Arguments arguments)
    {
        if (arguments.Storage == StorageKind.Sqlite)
        {
            options.UseSqlite($"Data Source={arguments.Database}");
        }
        else
        {
            options.UseNpgsql(arguments.Connection);
        }
    }
}
