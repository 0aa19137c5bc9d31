using Microsoft.EntityFrameworkCore;

namespace Drp.Samples.DealerDay;

/// <summary>The ERP's context: its customers and invoices, and Drp's tables by one line.</summary>
public sealed class ErpDbContext(DbContextOptions<ErpDbContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>().Property(customer => customer.Id).HasMaxLength(20);
        modelBuilder.Entity<Invoice>().HasKey(invoice => invoice.Number);
        modelBuilder.UseDrp(schema: "drp");
    }
}
