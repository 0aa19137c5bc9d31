using NodaTime;

namespace Drp.Notifications;

/// <summary>
/// Something that someone should know. It is written into the outbox in the same commit as what caused it and handed to
/// every sink at least once; the id lets a sink drop doubles. Immutable.
/// </summary>
public sealed record Notification
{
    /// <summary>
    /// The id, derived from the cause (<c>approval/4711/7/waiting/anna</c>), so that the same cause gives the same id. At
    /// most 200 characters.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What kind of event, as a code: <c>approval.waiting</c>, <c>order.held</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>What it is about: <c>promotion/P-77</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The channel node that it is about, or <see langword="null"/>.</summary>
    public string? NodeId { get; init; }

    /// <summary>Whom it is for; empty leaves the choice to the sinks.</summary>
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>Facts for the text as JSON, or <see langword="null"/>.</summary>
    public string? Payload { get; init; }

    /// <summary>When it was caused.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>It is not handed out before this time (quiet hours); <see langword="null"/> for at once.</summary>
    public Instant? NotBefore { get; init; }
}
