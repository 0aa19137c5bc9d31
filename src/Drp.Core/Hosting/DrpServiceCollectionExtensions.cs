using Drp;
using Drp.Hosting;
using Drp.Planning;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Drp to a host.</summary>
public static class DrpServiceCollectionExtensions
{
    /// <summary>Adds Drp and composes it. Calling it again adds nothing twice.</summary>
    /// <param name="services">The host's service collection.</param>
    /// <param name="configure">Chooses a storage and whatever else the host wants.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection AddDrp(this IServiceCollection services, Action<DrpBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(services.AddDrp());
        return services;
    }

    /// <summary>Adds Drp and gives the builder back. Calling it again adds nothing twice.</summary>
    /// <param name="services">The host's service collection.</param>
    /// <returns>A builder over the service collection.</returns>
    public static DrpBuilder AddDrp(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<IPlanner, Planner>();
        services.TryAddSingleton<IPlanAnalysis, PlanAnalysis>();
        services.TryAddSingleton<IPromising, Promising>();
        services.TryAddSingleton<IRebalancingPlanner, RebalancingPlanner>();
        services.TryAddSingleton<ILoadPlanning, LoadPlanning>();
        services.TryAddScoped<IDrpStorage>(static _ => throw StorageCheck.NoStorage());
        if (services.All(static service => service.ServiceType != typeof(IValidateOptions<StorageCheckOptions>)))
        {
            services.AddSingleton<IValidateOptions<StorageCheckOptions>, StorageCheck>();
            services.AddOptions<StorageCheckOptions>().ValidateOnStart();
        }

        services.TryAddScoped<IPlanningSnapshots, PlanningSnapshots>();
        GroundRooms.Register(services);
        CommerceRooms.Register(services);
        ReceivableRooms.Register(services);
        return new DrpBuilder(services).AddSnapshotSource<StoredSnapshotSource>().AddForecasting();
    }
}
