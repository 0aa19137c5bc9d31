using Drp;
using Drp.Planning;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a host's own data to planning snapshots.</summary>
public static class SnapshotSourceBuilderExtensions
{
    /// <summary>
    /// Adds a source beside Drp's own tables, for what the host owns: its items, stock or orders. Adding a type twice adds
    /// it once.
    /// </summary>
    /// <typeparam name="TSource">The source; resolved once per scope.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder AddSnapshotSource<TSource>(this DrpBuilder builder)
        where TSource : class, ISnapshotSource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<ISnapshotSource, TSource>());
        return builder;
    }
}
