using Drp.Receivables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Drp.Hosting;

/// <summary>Registers the receivables room.</summary>
internal static class ReceivableRooms
{
    public static void Register(IServiceCollection services)
    {
        services.AddOptions<ReceivableOptions>();
        services.TryAddScoped<ReceivableDesk>();
        services.TryAddScoped<IReceivables, ReceivablesService>();
        services.TryAddScoped<IPayments, PaymentService>();
        services.TryAddScoped<IAging, AgingService>();
        services.TryAddScoped<IBankStatements, BankStatementService>();
        services.TryAddScoped<IDunning, DunningService>();
        services.TryAddScoped<IStatements, StatementService>();
        services.TryAddScoped<IReceivableAnalysis, ReceivableAnalysis>();
        services.TryAddScoped<IReceivableFeed, ReceivableFeed>();
    }
}
