using NodaTime;

namespace Drp.Notifications;

/// <summary>A reminder as data: what, how long before, to whom, and when not to disturb. Immutable.</summary>
public sealed record ReminderRule
{
    /// <summary>The rule's code.</summary>
    public required string Code { get; init; }

    /// <summary>What is reminded of: the topic of a <see cref="IReminderSource"/>, such as <c>claim.due</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>How long before the occasion; zero for at the time itself, negative for after it (overdue).</summary>
    public required Duration Before { get; init; }

    /// <summary>The role that is told, at the occasion's node or the nearest node above that has it.</summary>
    public required string Role { get; init; }

    /// <summary>Hours in which nobody is disturbed, or <see langword="null"/>.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Whether the rule is in use. Default yes.</summary>
    public bool Enabled { get; init; } = true;
}
