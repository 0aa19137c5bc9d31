namespace Drp.Approvals;

/// <summary>
/// Who may approve: a named person, or whoever has a role at a level of the channel above (or at) the subject's node.
/// Immutable.
/// </summary>
public sealed record ApproverRule
{
    /// <summary>The person's id, or <see langword="null"/> for a role.</summary>
    public string? ActorId { get; init; }

    /// <summary>The role, or <see langword="null"/> for a named person.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// The level at which the role is held, such as <c>branch</c>; <see langword="null"/> means the nearest node from the
    /// subject's node upwards where someone has the role.
    /// </summary>
    public string? Level { get; init; }

    /// <summary>A named person.</summary>
    public static ApproverRule Named(string actorId) => new() { ActorId = actorId };

    /// <summary>Whoever has a role at a level; without a level, at the nearest node upwards where someone has it.</summary>
    public static ApproverRule HasRole(string role, string? level = null) => new() { Role = role, Level = level };

    /// <summary>The rule in words: <c>sales-manager at branch</c>.</summary>
    public override string ToString() => ActorId ?? (Level is null ? Role! : $"{Role} at {Level}");
}
