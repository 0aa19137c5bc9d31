using NodaTime;

namespace Drp.Access;

/// <summary>A role that an actor has at a node, and so at all nodes below it, for dates. Immutable.</summary>
public sealed record Grant
{
    /// <summary>The grant's id, given by the caller.</summary>
    public required string Id { get; init; }

    /// <summary>The person who has the role.</summary>
    public required string ActorId { get; init; }

    /// <summary>The role, a code of the host: <c>sales-manager</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The node at which the role is held.</summary>
    public required string NodeId { get; init; }

    /// <summary>First day of the grant.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which the grant no longer holds; <see langword="null"/> for open-ended.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Whether the grant holds on a day.</summary>
    public bool HoldsOn(LocalDate date) => ValidFrom <= date && (ValidTo is not { } to || date < to);
}
