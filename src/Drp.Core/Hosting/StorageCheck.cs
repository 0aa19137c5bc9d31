using Drp.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Drp.Hosting;

/// <summary>Fails a host's start when no storage was chosen, instead of its first request.</summary>
internal sealed class StorageCheck(IServiceProvider services) : IValidateOptions<StorageCheckOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageCheckOptions options) =>
        services.GetService<StorageChoice>() is null ? throw NoStorage() : ValidateOptionsResult.Success;

    public static DrpException NoStorage() => new(
        "DRP1002",
        "No storage was chosen. Add the package Drp.Storage.InMemory and call services.AddDrp(drp => drp.UseInMemory()), "
        + "or the package Drp.Storage.EfCore and call services.AddDrp(drp => drp.UseEfCore<YourDbContext>()) with "
        + "modelBuilder.UseDrp() in the context's OnModelCreating.");
}
