using NodaTime;

namespace Drp.Notifications;

/// <summary>Something that will be due: a claim, a batch's expiry, a statement to confirm. Immutable.</summary>
public sealed record ReminderOccasion
{
    /// <summary>What it is, unique within the topic: <c>claim/C-5</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The node that it belongs to.</summary>
    public required string NodeId { get; init; }

    /// <summary>When it is due.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>Facts for the text as JSON, or <see langword="null"/>.</summary>
    public string? Payload { get; init; }
}
