using System.Globalization;
using CsvHelper;
using Drp.Access;
using Drp.Approvals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Samples.Channel;

/// <summary>The host: its services, its database, its customers from Northwind.</summary>
public sealed class Erp : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Erp(ServiceProvider services, StoryClock clock)
    {
        _services = services;
        Clock = clock;
    }

    /// <summary>The host itself: imports and timers run as this actor.</summary>
    public static Actor Self { get; } = Actor.System("erp");

    public StoryClock Clock { get; }

    public static async Task<Erp> StartAsync(string? postgres)
    {
        var clock = new StoryClock(Instant.FromUtc(1997, 1, 2, 8, 0));
        string file = Path.Combine(Path.GetTempPath(), "drp-channel-sample.db");
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        services.AddDbContext<ErpDbContext>(options => _ = postgres is null ? options.UseSqlite($"Data Source={file}") : options.UseNpgsql(postgres));
        services.Configure<AccessOptions>(options => options.TimeZone = "Europe/London");
        services.AddDrp(drp => drp
            .UseEfCore<ErpDbContext>()
            .AddApprovalSubject("credit-limit", LoadLimitAsync, LimitChangedAsync)
            .UseNotifications("console", (notification, _) =>
            {
                string who = string.Join(", ", notification.Recipients.Select(r => r.ActorId ?? $"{r.Role} at {r.NodeId}"));
                Console.WriteLine($"    ✉ {notification.Topic} {notification.Subject} → {who}");
                return Task.CompletedTask;
            }));
        var erp = new Erp(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), clock);
        await erp.In<ErpDbContext>(async context =>
        {
            await context.Database.EnsureDeletedAsync();
            await context.Database.EnsureCreatedAsync();
            context.AddRange(ReadCustomers());
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

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>The ERP's own subject: a customer's proposed credit limit. This is all that an approval needs to know.</summary>
    private static async Task<ApprovalContent?> LoadLimitAsync(IServiceProvider services, string id, CancellationToken token)
    {
        var customer = await services.GetRequiredService<ErpDbContext>().Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, token);
        return customer?.ProposedLimit is not { } limit ? null : new ApprovalContent
        {
            SubjectKind = "credit-limit",
            SubjectId = id,
            NodeId = id,
            Title = $"{customer.Name}: {customer.CreditLimit:0} → {limit:0} USD",
            Amount = limit,
            Currency = "USD",
            Json = string.Create(CultureInfo.InvariantCulture, $$"""{"from":{{customer.CreditLimit}},"to":{{limit}}}"""),
        };
    }

    private static Task LimitChangedAsync(IServiceProvider services, Storage.IDrpSession session, ApprovalRequest request, CancellationToken token)
    {
        Console.WriteLine($"    ERP is told: {request.Content.Title} is {request.Status}");
        return Task.CompletedTask;
    }

    private static List<Customer> ReadCustomers()
    {
        using var reader = new StreamReader(typeof(Erp).Assembly.GetManifestResourceStream("customers.csv")!);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var customers = new List<Customer>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            customers.Add(new Customer
            {
                Id = csv.GetField("customer_id")!,
                Name = csv.GetField("company_name")!,
                City = csv.GetField("city")!,
                Country = csv.GetField("country")!,
                CreditLimit = 5000m,
            });
        }

        return customers;
    }
}
