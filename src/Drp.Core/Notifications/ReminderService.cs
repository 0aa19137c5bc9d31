using Drp.Access;
using Drp.Storage;
using NodaTime;
using NodaTime.Text;

namespace Drp.Notifications;

internal sealed class ReminderService(IDrpStorage storage, IAccess access, IEnumerable<IReminderSource> sources, IClock clock) : IReminders
{
    // How far back a run looks for occasions that earlier runs missed while the host was down.
    private static readonly Duration Back = Duration.FromDays(7);

    public Task<int> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                {
                    return 0;
                }

                var now = clock.GetCurrentInstant();
                var due = new List<Notification>();
                foreach (var rule in await session.Store<IReminderRuleStore>().ListAsync(token).ConfigureAwait(false))
                {
                    foreach (var source in sources.Where(source => rule.Enabled && string.Equals(source.Topic, rule.Topic, StringComparison.Ordinal)))
                    {
                        await foreach (var occasion in source.DueAsync(now + rule.Before - Back, now + rule.Before + Duration.Epsilon, token).ConfigureAwait(false))
                        {
                            due.Add(Remind(rule, occasion, now));
                        }
                    }
                }

                session.Store<IOutboxStore>().Add(due);
                return due.Count;
            },
            cancellationToken: cancellationToken);
    }

    public async Task<IReadOnlyList<ReminderRule>> RulesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await session.Store<IReminderRuleStore>().ListAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<Outcome<ReminderRule>> SaveAsync(Actor actor, ReminderRule rule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(rule);
        return storage.RunAsync(
            async (session, token) =>
            {
                var reasons = new List<Fault>();
                if (!await access.AdministersAsync(session, actor, null, access.Today, token).ConfigureAwait(false))
                {
                    reasons.Add(Reason("DRP4002", rule, "only an administrator of the whole channel sets reminder rules."));
                }

                if (rule.QuietHours is { } quiet && DateTimeZoneProviders.Tzdb.GetZoneOrNull(quiet.TimeZone) is null)
                {
                    reasons.Add(Reason("DRP5040", rule, $"the time zone '{quiet.TimeZone}' is unknown; use a TZDB id such as Asia/Shanghai."));
                }

                if (!sources.Any(source => string.Equals(source.Topic, rule.Topic, StringComparison.Ordinal)))
                {
                    reasons.Add(Reason("DRP5040", rule, $"nothing reports the topic '{rule.Topic}'; register an IReminderSource for it."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<ReminderRule>(reasons);
                }

                session.Store<IReminderRuleStore>().Save(rule);
                return Outcome.Of(rule);
            },
            cancellationToken: cancellationToken);
    }

    private static Notification Remind(ReminderRule rule, ReminderOccasion occasion, Instant now)
    {
        var loud = rule.QuietHours?.NextLoud(now) ?? now;
        return new Notification
        {
            Id = $"reminder/{rule.Code}/{occasion.Subject}/{InstantPattern.General.Format(occasion.DueAt)}",
            Topic = rule.Topic,
            Subject = occasion.Subject,
            NodeId = occasion.NodeId,
            Recipients = [Recipient.RoleAt(rule.Role, occasion.NodeId)],
            Payload = occasion.Payload,
            CreatedAt = now,
            NotBefore = loud > now ? loud : null,
        };
    }

    private static Fault Reason(string code, ReminderRule rule, string message) =>
        new() { Code = code, Subject = $"reminder-rule/{rule.Code}", Message = message };
}
