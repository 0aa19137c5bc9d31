using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Drp.Storage.Scripts;

/// <summary>
/// The SQL in database/ is what the model says. After a change of the model run the tests once with DRP_UPDATE_SQL=1 and
/// look at the difference.
/// </summary>
public sealed class DatabaseScriptTests
{
    [Fact]
    public void PostgreSql_script_is_true() =>
        Verify("postgresql.sql", static options => options.UseNpgsql("Host=nowhere"));

    [Fact]
    public void Sqlite_script_is_true() =>
        Verify("sqlite.sql", static options => options.UseSqlite("Data Source=:memory:"));

    [Fact]
    public void SqlServer_script_is_true()
    {
        string script = Verify("sqlserver.sql", static options => options.UseSqlServer("Server=nowhere"));
        Assert.Contains("[code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[quantity] bigint NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[due] date NOT NULL", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_fit_every_database()
    {
        var options = new DbContextOptionsBuilder<ScriptContext>().UseNpgsql("Host=nowhere").Options;
        using var context = new ScriptContext(options);
        string[] names = [.. context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(static table =>
            table.Indexes.Select(static index => index.Name)
                .Concat(table.UniqueConstraints.Select(static key => key.Name))
                .Concat(table.ForeignKeyConstraints.Select(static key => key.Name))
                .Concat(table.CheckConstraints.Select(static check => check.Name!))
                .Concat(table.Columns.Select(static column => column.Name))
                .Append(table.Name))];

        // PostgreSQL cuts a longer name, and two of them may then be one.
        Assert.NotEmpty(names);
        Assert.All(names, static name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 1, 63));
    }

    private static string Verify(string file, Action<DbContextOptionsBuilder> use)
    {
        var options = new DbContextOptionsBuilder<ScriptContext>();
        use(options);
        using var context = new ScriptContext(options.Options);
        string script = ("-- Drp's tables, generated from the model by tests/Drp.Storage.Tests (DatabaseScriptTests).\n\n"
            + context.Database.GenerateCreateScript()).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        string path = Path.Combine(Root(), "database", file);
        if (Environment.GetEnvironmentVariable("DRP_UPDATE_SQL") == "1")
        {
            File.WriteAllText(path, script);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), script);
        return script;
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Drp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution's folder was not found.");
    }

    private sealed class ScriptContext(DbContextOptions<ScriptContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseDrp();
    }
}
