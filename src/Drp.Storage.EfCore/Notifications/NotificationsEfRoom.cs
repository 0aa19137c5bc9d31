using Drp.Storage;

namespace Drp.Notifications;

internal static class NotificationsEfRoom
{
    public static void Register(EfStores stores)
    {
        stores.Add<IOutboxStore>(static session => new EfOutboxStore(session));
        stores.Add<IReminderRuleStore>(static session => new EfReminderRuleStore(session));
    }
}
