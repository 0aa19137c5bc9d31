using Microsoft.EntityFrameworkCore;

namespace Drp.Samples.Channel;

/// <summary>The ERP's context: its customers, and Drp's tables by one line.</summary>
public sealed class ErpDbContext(DbContextOptions<ErpDbContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>().Property(customer => customer.Id).HasMaxLength(5);
        modelBuilder.UseDrp(schema: "drp");
    }
}
