using Drp.Access;
using Drp.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Samples.DealerDay;

/// <summary>The host: its services, its database, its two customers with an old invoice.</summary>
public sealed class Erp : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _file;

    private Erp(ServiceProvider services, DayClock clock, TextWriter output, string? file)
    {
        _services = services;
        _file = file;
        Clock = clock;
        Output = output;
    }

    /// <summary>The host itself: imports and timers run as this actor.</summary>
    public static Actor Self { get; } = Actor.System("erp");

    public DayClock Clock { get; }

    public TextWriter Output { get; }

    public static async Task<Erp> StartAsync(string? postgres, TextWriter output)
    {
        var clock = new DayClock(Instant.FromUtc(2028, 2, 28, 1, 0));
        string? file = postgres is null ? Path.Combine(Path.GetTempPath(), $"drp-dealer-day-{Path.GetRandomFileName()}.db") : null;
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        services.AddDbContext<ErpDbContext>(options => _ = file is null ? options.UseNpgsql(postgres) : options.UseSqlite($"Data Source={file}"));
        services.AddDrp(drp => drp
            .UseEfCore<ErpDbContext>()
            .UseNotifications("console", (notification, _) =>
            {
                output.WriteLine($"    ✉ {notification.Topic} {notification.Subject}");
                return Task.CompletedTask;
            }));
        var erp = new Erp(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), clock, output, file);
        await erp.In<ErpDbContext>(async context =>
        {
            await context.Database.EnsureDeletedAsync();
            await context.Database.EnsureCreatedAsync();
            context.AddRange(
                new Customer { Id = "SHTJ", Name = "上海糖酒有限公司", CreditLimit = 3000m },
                new Customer { Id = "HZSP", Name = "杭州食品有限公司", CreditLimit = 5000m },
                new Invoice { Number = "INV-1", CustomerId = "SHTJ", Due = new DateOnly(2028, 3, 10), Amount = 600m });
            await context.SaveChangesAsync();
        });
        return erp;
    }

    public async Task In<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<T> In<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Work of the ERP and of Drp in one transaction: both last, or neither does.</summary>
    public async Task Together<TService>(Func<ErpDbContext, TService, Task> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ErpDbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await work(context, scope.ServiceProvider.GetRequiredService<TService>());
        await transaction.CommitAsync();
    }

    public async Task DispatchAsync() => _ = await In<INotificationDispatcher, DispatchResult>(dispatcher => dispatcher.DispatchAsync());

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await In<ErpDbContext>(context => context.Database.EnsureDeletedAsync());
        }

        await _services.DisposeAsync();
    }
}
