using NodaTime;

namespace Drp.Notifications;

/// <summary>Stores reminder rules; part of a session.</summary>
public interface IReminderRuleStore
{
    /// <summary>All rules in ordinal order of their codes.</summary>
    Task<IReadOnlyList<ReminderRule>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds a rule or replaces the one with its code.</summary>
    Task SaveAsync(ReminderRule rule, CancellationToken cancellationToken = default);

    /// <summary>Removes a rule; nothing happens if there is none.</summary>
    Task RemoveAsync(string code, CancellationToken cancellationToken = default);
}
