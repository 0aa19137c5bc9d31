using Drp.Access;
using Drp.Channels;
using Drp.Storage.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;

namespace Drp.Storage.Ground;

/// <summary>A host with all services over one of the storages, as an application composes it.</summary>
public sealed class GroundHost : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("DRP_TEST_POSTGRES");

    private readonly string _kind;
    private readonly string _database;
    private readonly bool _owner;

    private GroundHost(string kind, string database, bool owner, ServiceProvider services, FakeClock clock)
    {
        _kind = kind;
        _database = database;
        _owner = owner;
        Services = services;
        Clock = clock;
    }

    public static Actor Host { get; } = Actor.System("tests");

    public static LocalDate Today { get; } = new(2024, 2, 29);

    public ServiceProvider Services { get; }

    public FakeClock Clock { get; }

    /// <summary>Where the database is, for another process.</summary>
    public string ConnectionString => _kind == "sqlite" ? SqliteConnection(_database) : PostgresConnection(_database);

    /// <summary>The kinds of storage: in memory, SQLite in a file, PostgreSQL.</summary>
    public static TheoryData<string> Kinds => ["memory", "sqlite", "postgres"];

    public static TheoryData<string> Parallel => ["memory", "postgres"];

    public static TheoryData<string> Lasting => ["sqlite", "postgres"];

    public static async Task<GroundHost> CreateAsync(string kind, Action<DrpBuilder>? configure = null, GroundHost? after = null)
    {
        if (kind == "postgres" && string.IsNullOrEmpty(Server))
        {
            Assert.Skip("PostgreSQL tests are off. Set DRP_TEST_POSTGRES to a connection string of a server on which databases may be created.");
        }

        string database = after?._database ?? "drp_" + Path.GetRandomFileName().Replace(".", string.Empty, StringComparison.Ordinal);
        var clock = after?.Clock ?? new FakeClock(Instant.FromUtc(2024, 2, 29, 3, 0));
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        if (kind != "memory")
        {
            services.AddDbContext<HostDbContext>(options => Use(kind, database, options));
        }

        services.AddDrp(drp =>
        {
            if (kind == "memory")
            {
                drp.UseInMemory();
            }
            else
            {
                drp.UseEfCore<HostDbContext>();
            }

            configure?.Invoke(drp);
        });
        var host = new GroundHost(kind, database, after is null, services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }), clock);
        if (kind != "memory" && after is null)
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HostDbContext>().Database.EnsureCreatedAsync();
        }

        return host;
    }

    /// <summary>Does work in a scope of its own, as one request.</summary>
    public async Task<T> In<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Does work in a session of a scope of its own and commits it.</summary>
    public async Task<T> Commit<TService, T>(Func<TService, IDrpSession, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<TService>();
        return await scope.ServiceProvider.GetRequiredService<IDrpStorage>().RunAsync((session, _) => work(service, session), 20);
    }

    /// <summary>Headquarters, one region, the branches B1 and B2, the dealers D1 and d1 (below B1), a store below D1.</summary>
    public async Task BuildChannelAsync()
    {
        var start = new LocalDate(2023, 1, 1);
        ChannelEntry Entry(string id, string name, string level, string? parent) => new()
        {
            Node = new ChannelNode { Id = id, Name = name, Level = level },
            Spans = [new NodeSpan { NodeId = id, ValidFrom = start, ParentId = parent }],
        };
        var imported = await In<IChannel, Outcome<ChannelImport>>(channel => channel.ImportAsync(
            Host,
            [
                Entry("HQ", "总部", "headquarters", null), Entry("R1", "华东大区", "region", "HQ"), Entry("B1", "上海分公司", "branch", "R1"),
                Entry("B2", "杭州分公司", "branch", "R1"), Entry("D1", "上海糖酒", "dealer", "B1"), Entry("d1", "小写经销商", "dealer", "B1"), Entry("S1", "南京路店", "store", "D1"),
            ],
            "build"));
        Assert.Equal([], imported.Reasons.Select(reason => reason.ToString()));
    }

    public async Task GrantAsync(params (string Actor, string Role, string Node)[] grants)
    {
        foreach (var (actor, role, node) in grants)
        {
            var given = await In<IGrants, Outcome<Grant>>(service => service.GrantAsync(
                Host, new Grant { Id = $"{actor}-{role}-{node}", ActorId = actor, Role = role, NodeId = node, ValidFrom = new LocalDate(2023, 1, 1) }, "build"));
            Assert.True(given.Succeeded);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_owner && _kind != "memory")
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HostDbContext>().Database.EnsureDeletedAsync();
        }

        await Services.DisposeAsync();
    }

    private static void Use(string kind, string database, DbContextOptionsBuilder options)
    {
        if (kind == "sqlite")
        {
            options.UseSqlite(SqliteConnection(database));
        }
        else
        {
            options.UseNpgsql(PostgresConnection(database));
        }
    }

    private static string SqliteConnection(string database) => $"Data Source={Path.Combine(Path.GetTempPath(), database + ".db")}";

    private static string PostgresConnection(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 80 }.ConnectionString;
}
