namespace Drp.Approvals;

/// <summary>Someone who may decide the current step. Immutable.</summary>
public sealed record ApprovalAssignment
{
    /// <summary>The person.</summary>
    public required string ActorId { get; init; }

    /// <summary>Why.</summary>
    public required AssignmentOrigin Origin { get; init; }

    /// <summary>The role by which it was found, or <see langword="null"/>.</summary>
    public string? Role { get; init; }

    /// <summary>The node where the role is held, or <see langword="null"/>.</summary>
    public string? NodeId { get; init; }

    /// <summary>Who handed it over, for a reassignment.</summary>
    public string? From { get; init; }
}
