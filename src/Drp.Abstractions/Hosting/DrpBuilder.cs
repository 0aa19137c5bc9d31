using Microsoft.Extensions.DependencyInjection;

namespace Drp;

/// <summary>
/// Composes Drp in a host's service collection. Calls are idempotent and free of order; a provider that is chosen
/// replaces a default. Not thread-safe; used while a host starts.
/// </summary>
public sealed class DrpBuilder
{
    /// <summary>Creates a builder over a host's services.</summary>
    /// <param name="services">The host's service collection.</param>
    public DrpBuilder(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        Services = services;
    }

    /// <summary>The host's service collection, for extensions that add rooms and providers.</summary>
    public IServiceCollection Services { get; }
}
