using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Drp.Storage;

/// <summary>
/// Drp's own context: the host's provider, connection and transaction, but its own model and change tracker, so that
/// the host's pending rows are never saved with Drp's.
/// </summary>
internal sealed class DrpDbContext : DbContext
{
    private DrpDbContext(DbContextOptions options, string schema)
        : base(options)
    {
        Schema = schema;
        ChangeTracker.AutoDetectChangesEnabled = false;
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>The schema that the host mapped Drp's tables to; part of the model's cache key.</summary>
    public string Schema { get; }

    /// <summary>Makes a context on the connection of a host's context.</summary>
    public static DrpDbContext On(DbContext host)
    {
        string schema = RequireTables(host);

        // The provider's extension carries its own settings; the connection is replaced by the host's open one, and
        // retries are the session's business, since only it knows what can be repeated.
        IDbContextOptions hostOptions = host.GetService<IDbContextOptions>();
        RelationalOptionsExtension provider = RelationalOptionsExtension.Extract(hostOptions)
            .WithConnectionString(null)
            .WithConnection(host.Database.GetDbConnection(), owned: false)
            .WithExecutionStrategyFactory(static dependencies => new NonRetryingExecutionStrategy(dependencies));
        var builder = new DbContextOptionsBuilder();
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(provider);
        builder.UseLoggerFactory(host.GetService<ILoggerFactory>());
        builder.ReplaceService<IModelCacheKeyFactory, DrpModelCacheKeyFactory>();
        var context = new DrpDbContext(builder.Options, schema);
        context.Database.SetCommandTimeout(host.Database.GetCommandTimeout());
        return context;
    }

    /// <summary>The schema of Drp's tables in a host's model.</summary>
    /// <exception cref="DrpException">DRP1006: the host's model doesn't map them.</exception>
    public static string RequireTables(DbContext host) => DrpModel.SchemaOf(host.Model) ?? throw new DrpException(
        "DRP1006",
        $"{host.GetType().Name} doesn't map Drp's tables. Call modelBuilder.UseDrp() in its OnModelCreating and add a "
        + "migration.");

    protected override void OnModelCreating(ModelBuilder modelBuilder) => DrpModel.Map(modelBuilder, Schema);
}
