using Drp.Storage.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Drp.Storage.Hosts;

public sealed class InMemoryFixture : StorageFixture
{
    protected override void Compose(DrpBuilder drp) => drp.UseInMemory();
}

/// <summary>SQLite in a file of its own.</summary>
public sealed class SqliteFileFixture : EfFixture
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"drp-{Path.GetRandomFileName()}.db");

    protected override void UseDatabase(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={_file}");
}

/// <summary>SQLite in memory, shared by the scopes and kept alive by one open connection.</summary>
public sealed class SqliteMemoryFixture : EfFixture
{
    private readonly string _connection = $"Data Source={Path.GetRandomFileName()};Mode=Memory;Cache=Shared";
    private SqliteConnection? _keep;

    protected override void UseDatabase(DbContextOptionsBuilder options) => options.UseSqlite(_connection);

    protected override async ValueTask CreateAsync(IServiceProvider services)
    {
        _keep = new SqliteConnection(_connection);
        await _keep.OpenAsync();
        await base.CreateAsync(services);
    }

    protected override async ValueTask DropAsync(IServiceProvider services) => await _keep!.DisposeAsync();
}

/// <summary>A database of its own on the PostgreSQL server that DRP_TEST_POSTGRES names.</summary>
public sealed class PostgreSqlFixture : EfFixture
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("DRP_TEST_POSTGRES");

    private readonly string _database = "drp_" + Path.GetRandomFileName().Replace(".", string.Empty, StringComparison.Ordinal);

    public static string? WhySkipped => string.IsNullOrEmpty(Server)
        ? "PostgreSQL tests are off. Set DRP_TEST_POSTGRES to a connection string of a server on which databases may be "
          + "created, for instance: Host=127.0.0.1;Username=postgres;Database=postgres"
        : null;

    public override string? SkipReason => WhySkipped;

    public static string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    protected override void UseDatabase(DbContextOptionsBuilder options) =>
        options.UseNpgsql(ConnectionString(_database));
}
