using Microsoft.EntityFrameworkCore;

namespace Drp.CommerceRun;

public sealed class RunDbContext(DbContextOptions<RunDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseDrp("drp");
}
