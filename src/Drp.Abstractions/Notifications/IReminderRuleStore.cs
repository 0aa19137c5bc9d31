using Drp.Storage;

namespace Drp.Notifications;

/// <summary>Stores reminder rules; part of a session.</summary>
public interface IReminderRuleStore : IDrpStore
{
    /// <summary>All rules in ordinal order of their codes.</summary>
    Task<IReadOnlyList<ReminderRule>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds a rule or replaces the one with its code.</summary>
    void Save(ReminderRule rule);

    /// <summary>Removes a rule; nothing happens if there is none.</summary>
    void Remove(string code);
}
