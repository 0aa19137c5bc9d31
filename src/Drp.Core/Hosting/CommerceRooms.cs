using Drp.Approvals;
using Drp.Credit;
using Drp.Inventory;
using Drp.Notifications;
using Drp.Orders;
using Drp.Replenishment;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Drp.Hosting;

/// <summary>Registers the rooms of stock, orders, replenishment and credit.</summary>
internal static class CommerceRooms
{
    public static void Register(IServiceCollection services)
    {
        services.AddOptions<InventoryOptions>();
        services.TryAddScoped<IStock, StockService>();
        services.AddOptions<CreditOptions>();
        services.TryAddScoped<ICredit, CreditService>();
        services.TryAddScoped<ICreditReceivables, FedReceivables>();
        services.AddOptions<OrderOptions>();
        services.AddOptions<ReplenishmentOptions>();
        services.TryAddScoped<IOrders, OrderService>();
        services.TryAddScoped<IQuotas, QuotaService>();
        services.TryAddScoped<IReplenishment, ReplenishmentService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPromiseSource, ReplenishmentPromises>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IApprovalSubject, OrderReleaseSubject>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IReminderSource, BatchExpirySource>());
    }
}
