using Drp;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses relational storage in the host's database.</summary>
public static class EfCoreDrpBuilderExtensions
{
    /// <summary>
    /// Keeps Drp's tables in the database of a host's context, and writes them in the transaction of that context's
    /// scope. The context has to be registered, and its OnModelCreating calls
    /// <see cref="DrpModelBuilderExtensions.UseDrp"/>. Rows that wait in the host's change tracker are never saved.
    /// </summary>
    /// <typeparam name="TContext">The host's context.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder UseEfCore<TContext>(this DrpBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseStorage<EfStorage<TContext>>($"EF Core ({typeof(TContext).Name})");
    }
}
