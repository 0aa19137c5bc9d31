using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Notifications;

internal sealed class EfReminderRuleStore(EfSession session) : IReminderRuleStore
{
    public Task<IReadOnlyList<ReminderRule>> ListAsync(CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) => (IReadOnlyList<ReminderRule>)(await context.Set<ReminderRuleRow>()
            .OrderBy(static rule => rule.Code).ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
        cancellationToken);

    public void Save(ReminderRule rule)
    {
        var row = new ReminderRuleRow
        {
            Code = rule.Code,
            Topic = rule.Topic,
            BeforeNanoseconds = rule.Before.ToInt64Nanoseconds(),
            Role = rule.Role,
            QuietFrom = rule.QuietHours?.From.NanosecondOfDay,
            QuietTo = rule.QuietHours?.To.NanosecondOfDay,
            QuietTimeZone = rule.QuietHours?.TimeZone,
            Enabled = rule.Enabled,
        };
        session.Stage(async (context, token) =>
        {
            await context.Set<ReminderRuleRow>().Where(stored => stored.Code == row.Code).ExecuteDeleteAsync(token).ConfigureAwait(false);
            context.Add(row);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
        });
    }

    public void Remove(string code) => session.Stage(
        (context, token) => context.Set<ReminderRuleRow>().Where(stored => stored.Code == code).ExecuteDeleteAsync(token));

    private static ReminderRule Value(ReminderRuleRow row) => new()
    {
        Code = row.Code,
        Topic = row.Topic,
        Before = Duration.FromNanoseconds(row.BeforeNanoseconds),
        Role = row.Role,
        QuietHours = row is { QuietFrom: { } from, QuietTo: { } to, QuietTimeZone: { } zone }
            ? new QuietHours
            {
                From = LocalTime.FromNanosecondsSinceMidnight(from),
                To = LocalTime.FromNanosecondsSinceMidnight(to),
                TimeZone = zone,
            }
            : null,
        Enabled = row.Enabled,
    };
}
