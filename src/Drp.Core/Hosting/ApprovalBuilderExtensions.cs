using Drp;
using Drp.Approvals;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what can be approved.</summary>
public static class ApprovalBuilderExtensions
{
    /// <summary>Adds a kind of subject. Adding the same type again adds nothing.</summary>
    /// <typeparam name="TSubject">The subject's handler; resolved once per scope.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder AddApprovalSubject<TSubject>(this DrpBuilder builder)
        where TSubject : class, IApprovalSubject
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IApprovalSubject, TSubject>());
        return builder;
    }

    /// <summary>Adds a kind of subject by functions of the host.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="load">Gives the content of now, <see langword="null"/> for no such subject; the provider is the scope's.</param>
    /// <param name="changed">Told of every change of status, in the same commit; <see langword="null"/> for nothing.</param>
    /// <returns>The same builder.</returns>
    public static DrpBuilder AddApprovalSubject(
        this DrpBuilder builder,
        string kind,
        Func<IServiceProvider, string, CancellationToken, Task<ApprovalContent?>> load,
        Func<IServiceProvider, IDrpSession, ApprovalRequest, CancellationToken, Task>? changed = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<IApprovalSubject>(services => new DelegateApprovalSubject(services, kind, load, changed));
        return builder;
    }
}
