using Drp.Access;

namespace Drp.Notifications;

/// <summary>Keeps reminder rules and turns what is due into notifications. The host calls <see cref="RunAsync"/> by its own timer.</summary>
public interface IReminders
{
    /// <summary>
    /// Puts a reminder into the outbox for every occasion whose time has come. Each rule reminds of an occasion once per
    /// due time, however often and from however many processes this runs.
    /// </summary>
    /// <returns>How many were due, those already told included.</returns>
    Task<int> RunAsync(Actor actor, CancellationToken cancellationToken = default);

    /// <summary>All rules.</summary>
    Task<IReadOnlyList<ReminderRule>> RulesAsync(Actor actor, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces a rule. Only for administrators of the whole channel. Refused with DRP5040 for an unknown time zone or an unknown topic.</summary>
    Task<Outcome<ReminderRule>> SaveAsync(Actor actor, ReminderRule rule, CancellationToken cancellationToken = default);
}
