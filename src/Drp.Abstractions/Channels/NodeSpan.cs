using NodaTime;

namespace Drp.Channels;

/// <summary>
/// Where a node stood from one day to another: below which parent, in whose care, in which territory. The spans of a node
/// follow each other without gap or overlap; a day before the first or after the last, the node doesn't exist. Immutable.
/// </summary>
public sealed record NodeSpan
{
    /// <summary>The node.</summary>
    public required string NodeId { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which this no longer holds; <see langword="null"/> for open-ended.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The node above; <see langword="null"/> for headquarters only.</summary>
    public string? ParentId { get; init; }

    /// <summary>The person in charge, an id of the host; <see langword="null"/> for nobody.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The code of the administrative division where it lies; <see langword="null"/> for none.</summary>
    public string? TerritoryCode { get; init; }

    /// <summary>Whether the span holds on a day.</summary>
    public bool HoldsOn(LocalDate date) => ValidFrom <= date && (ValidTo is not { } to || date < to);
}
