using Drp.Storage.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Drp.Storage.EfCore;

/// <summary>A host on an SQLite file with a retrying execution strategy.</summary>
public sealed class RetryingSqliteFixture : EfFixture
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"drp-{Path.GetRandomFileName()}.db");

    protected override void UseDatabase(DbContextOptionsBuilder options) => options.UseSqlite(
        new SqliteConnectionStringBuilder { DataSource = _file }.ConnectionString,
        static sqlite => sqlite.ExecutionStrategy(static dependencies => new RetryingStrategy(dependencies)));
}

/// <summary>A host on PostgreSQL with a retrying execution strategy and a data source.</summary>
public sealed class RetryingPostgreSqlFixture : EfFixture
{
    private readonly string _database = "drp_" + Path.GetRandomFileName().Replace(".", string.Empty, StringComparison.Ordinal);
    private NpgsqlDataSource? _source;

    public override string? SkipReason => PostgreSqlFixture.WhySkipped;

    protected override void UseDatabase(DbContextOptionsBuilder options)
    {
        _source ??= new NpgsqlDataSourceBuilder(PostgreSqlFixture.ConnectionString(_database)).Build();
        options.UseNpgsql(
            _source, static npgsql => npgsql.ExecutionStrategy(static dependencies => new RetryingStrategy(dependencies)));
    }

    protected override async ValueTask DropAsync(IServiceProvider services)
    {
        await base.DropAsync(services);
        await _source!.DisposeAsync();
    }
}
