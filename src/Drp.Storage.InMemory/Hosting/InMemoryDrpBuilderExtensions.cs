using Drp;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the embedded storage.</summary>
public static class InMemoryDrpBuilderExtensions
{
    /// <summary>
    /// Keeps everything in memory, one database per service provider, gone with it. For tests, samples, and planning
    /// from a file.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder UseInMemory(this DrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<MemoryDatabase>();
        return builder.UseStorage<MemoryStorage>("in memory");
    }
}
