using NodaTime;

namespace Drp.Channels;

/// <summary>One node stood above another from one day to another; every node stands above itself at distance 0. Immutable.</summary>
public sealed record NodeAncestry
{
    /// <summary>The node above.</summary>
    public required string AncestorId { get; init; }

    /// <summary>The node below, or the same.</summary>
    public required string DescendantId { get; init; }

    /// <summary>How many steps apart; 0 for the node itself.</summary>
    public required int Distance { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; <see langword="null"/> for open-ended.</summary>
    public LocalDate? ValidTo { get; init; }
}
