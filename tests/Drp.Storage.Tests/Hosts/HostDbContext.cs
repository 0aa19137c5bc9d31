using Microsoft.EntityFrameworkCore;

namespace Drp.Storage.Hosts;

/// <summary>An application's own context, with a table of its own beside Drp's.</summary>
public sealed class HostDbContext(DbContextOptions<HostDbContext> options) : DbContext(options)
{
    public DbSet<HostNote> Notes => Set<HostNote>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseDrp("drp");
}
