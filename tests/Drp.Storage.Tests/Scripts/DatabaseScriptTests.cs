using Microsoft.EntityFrameworkCore;

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
