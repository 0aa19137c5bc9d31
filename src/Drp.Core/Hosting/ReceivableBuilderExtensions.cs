using Drp;
using Drp.Credit;
using Drp.Receivables;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects the receivables ledger with other rooms and with a host that keeps its own invoices.</summary>
public static class ReceivableBuilderExtensions
{
    /// <summary>
    /// Credit reads the ledger instead of what the host feeds: open items, unapplied cash, dunning level, broken promises; and
    /// an order's invoice is posted to the ledger in the commit that takes it from what was shipped.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder UseLedgerForCredit(this DrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<ICreditReceivables, LedgerCreditReceivables>());
        return builder;
    }

    /// <summary>Adds a source of the host's own documents; adding the same type again adds nothing.</summary>
    /// <typeparam name="TSource">The source; resolved once per scope.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder AddReceivableSource<TSource>(this DrpBuilder builder)
        where TSource : class, IReceivableSource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IReceivableSource, TSource>());
        return builder;
    }
}
