using Drp;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the storage of Drp; every provider's own method ends here.</summary>
public static class DrpStorageBuilderExtensions
{
    /// <summary>Makes a storage the chosen one, in place of any other. For authors of providers.</summary>
    /// <typeparam name="TStorage">The storage; resolved once per scope.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The provider's name, for messages.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder UseStorage<TStorage>(this DrpBuilder builder, string name)
        where TStorage : class, IDrpStorage
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton(new StorageChoice(name)));
        builder.Services.Replace(ServiceDescriptor.Scoped<IDrpStorage, TStorage>());
        return builder;
    }
}
