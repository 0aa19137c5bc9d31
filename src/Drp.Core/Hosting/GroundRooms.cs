using Drp.Access;
using Drp.Approvals;
using Drp.Balances;
using Drp.Channels;
using Drp.Forecasting.DemandPlans;
using Drp.Journal;
using Drp.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Drp.Hosting;

/// <summary>Registers the rooms that every commercial room stands on.</summary>
internal static class GroundRooms
{
    public static void Register(IServiceCollection services)
    {
        services.AddOptions<AccessOptions>();
        services.AddOptions<ChannelOptions>();
        services.AddOptions<NotificationOptions>();
        services.AddOptions<DemandPlanOptions>();
        services.TryAddScoped<IAccess, AccessService>();
        services.TryAddScoped<IGrants, GrantsService>();
        services.TryAddScoped<IChannel, ChannelService>();
        services.TryAddScoped<IPartners, PartnerService>();
        services.TryAddScoped<ITerritories, TerritoryService>();
        services.TryAddScoped<ICoverages, CoverageService>();
        services.TryAddScoped<IApprovals, ApprovalService>();
        services.TryAddScoped<IJournal, JournalService>();
        services.TryAddScoped<IBalances, BalanceService>();
        services.TryAddScoped<INotifications, NotificationsService>();
        services.TryAddScoped<INotificationDispatcher, NotificationDispatcher>();
        services.TryAddScoped<IReminders, ReminderService>();
        services.TryAddScoped<IDemandPlans, DemandPlanService>();
    }
}
