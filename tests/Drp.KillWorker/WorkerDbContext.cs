using Microsoft.EntityFrameworkCore;

namespace Drp.KillWorker;

/// <summary>A host's context over the tables that the test created.</summary>
internal sealed class WorkerDbContext(DbContextOptions<WorkerDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseDrp("drp");
}
