using Drp.Storage;

namespace Drp.Notifications;

internal sealed class MemoryReminderRuleStore(MemorySession session) : IReminderRuleStore
{
    private static readonly MemoryTable<string, ReminderRule> Table = new("reminder rule", MemoryOrder.Text, static key => key);

    public Task<IReadOnlyList<ReminderRule>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReminderRule>>([.. session.Open(Table).Scan().Select(static row => row.Row.Value)]);

    public void Save(ReminderRule rule) => session.Open(Table).Save(rule.Code, rule);

    public void Remove(string code) => session.Open(Table).Delete(code);
}
