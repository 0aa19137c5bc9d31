namespace Drp.Notifications;

/// <summary>Whom a notification is for: a person, or whoever has a role at a node. Immutable.</summary>
public sealed record Recipient
{
    /// <summary>The person's id, or <see langword="null"/> for a role.</summary>
    public string? ActorId { get; init; }

    /// <summary>The role, or <see langword="null"/> for a person.</summary>
    public string? Role { get; init; }

    /// <summary>The node at which the role is held (there or at the nearest node above); <see langword="null"/> for a person.</summary>
    public string? NodeId { get; init; }

    /// <summary>A person.</summary>
    public static Recipient Person(string actorId) => new() { ActorId = actorId };

    /// <summary>Whoever has a role at a node.</summary>
    public static Recipient RoleAt(string role, string nodeId) => new() { Role = role, NodeId = nodeId };
}
