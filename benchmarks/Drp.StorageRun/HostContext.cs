using Microsoft.EntityFrameworkCore;

namespace Drp.StorageRun;

internal sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseDrp();
}
