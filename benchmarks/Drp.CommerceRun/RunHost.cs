using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Drp.CommerceRun;

/// <summary>A host over a database of its own, and connections to it for the hand-written side.</summary>
internal sealed class RunHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<DbConnection> _connect;

    private RunHost(ServiceProvider services, Func<DbConnection> connect, string schema)
    {
        _services = services;
        _connect = connect;
        Prefix = schema;
    }

    /// <summary>What stands before a table's name.</summary>
    public string Prefix { get; }

    public static async Task<RunHost> StartAsync(string kind, bool pooled = true)
    {
        string name = "drp_run_" + Path.GetRandomFileName().Replace(".", string.Empty, StringComparison.Ordinal);
        string connection = kind == "postgres"
            ? new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("DRP_TEST_POSTGRES")
                ?? throw new InvalidOperationException("Set DRP_TEST_POSTGRES to a server on which databases may be created."))
            { Database = name, MaxPoolSize = 100 }.ConnectionString
            : $"Data Source={Path.Combine(Path.GetTempPath(), name + ".db")}";
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(SystemClock.Instance);
        void Use(DbContextOptionsBuilder options) => _ = kind == "postgres" ? options.UseNpgsql(connection) : options.UseSqlite(connection);
        _ = pooled ? services.AddDbContextPool<RunDbContext>(Use) : services.AddDbContext<RunDbContext>(Use);
        services.AddDrp(drp => drp.UseEfCore<RunDbContext>());
        var host = new RunHost(
            services.BuildServiceProvider(),
            () => kind == "postgres" ? new NpgsqlConnection(connection) : new SqliteConnection(connection),
            kind == "postgres" ? "drp." : "drp_");
        await host.In<RunDbContext>(context => context.Database.EnsureCreatedAsync());
        return host;
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

    /// <summary>Runs hand-written SQL on a pooled connection and reads all rows; gives their number, or the single number.</summary>
    public async Task<long> SqlAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        long rows = 0;
        object[] values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            rows++;
            reader.GetValues(values);
        }

        return rows == 1 && values.Length == 1 ? Convert.ToInt64(values[0], System.Globalization.CultureInfo.InvariantCulture) : rows;
    }

    public async Task<DbConnection> ConnectAsync()
    {
        var connection = _connect();
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await In<RunDbContext>(context => context.Database.EnsureDeletedAsync());
        await _services.DisposeAsync();
    }
}
