using NodaTime;

namespace Drp.Channels;

/// <summary>
/// A change of where a node stands, from a day on, or from a day to another. What is not named stays; what was before the
/// first day stays. Immutable.
/// </summary>
public sealed record NodeChange
{
    /// <summary>The node.</summary>
    public required string NodeId { get; init; }

    /// <summary>First day of the change.</summary>
    public required LocalDate From { get; init; }

    /// <summary>First day after the change, when what was planned for then holds again; <see langword="null"/> for good.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The new parent; <see langword="null"/> leaves it.</summary>
    public string? ParentId { get; init; }

    /// <summary>The new person in charge; <see langword="null"/> leaves it, an empty text means nobody.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The new territory; <see langword="null"/> leaves it, an empty text means none.</summary>
    public string? TerritoryCode { get; init; }

    /// <summary>Why; required.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// Whether the past is corrected: without it a change starts today or later. It is journalled as a correction, and
    /// reports for past dates change with it.
    /// </summary>
    public bool Correction { get; init; }
}
