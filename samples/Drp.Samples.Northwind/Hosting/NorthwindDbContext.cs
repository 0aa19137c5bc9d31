using Microsoft.EntityFrameworkCore;

namespace Drp.Samples.Northwind.Hosting;

/// <summary>The application's own context; Drp's tables live in its database.</summary>
public sealed class NorthwindDbContext(DbContextOptions<NorthwindDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseDrp();
}
