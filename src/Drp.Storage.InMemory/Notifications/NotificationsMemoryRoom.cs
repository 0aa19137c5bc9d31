using Drp.Storage;

namespace Drp.Notifications;

internal static class NotificationsMemoryRoom
{
    public static void Register(MemoryStores stores)
    {
        stores.Add<IOutboxStore>(static session => new MemoryOutboxStore(session));
        stores.Add<IReminderRuleStore>(static session => new MemoryReminderRuleStore(session));
    }
}
