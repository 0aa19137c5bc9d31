using Drp.Access;
using Drp.Balances;
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
        services.AddOptions<NotificationOptions>();
        services.TryAddScoped<IAccess, AccessService>();
        services.TryAddScoped<IGrants, GrantsService>();
        services.TryAddScoped<IJournal, JournalService>();
        services.TryAddScoped<IBalances, BalanceService>();
        services.TryAddScoped<INotifications, NotificationsService>();
        services.TryAddScoped<INotificationDispatcher, NotificationDispatcher>();
        services.TryAddScoped<IReminders, ReminderService>();
    }
}
