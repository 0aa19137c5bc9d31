using NodaTime;

namespace Drp.Channels;

/// <summary>
/// A node may sell the items of some groups in some territories for some dates. Everything below a territory, and below
/// an item group, is covered with it. Immutable.
/// </summary>
public sealed record Coverage
{
    /// <summary>The coverage's id, given by the caller.</summary>
    public required string Id { get; init; }

    /// <summary>The node that covers.</summary>
    public required string NodeId { get; init; }

    /// <summary>The territories by code; at least one.</summary>
    public required IReadOnlyList<string> Territories { get; init; }

    /// <summary>The item groups by code; empty for all items.</summary>
    public IReadOnlyList<string> ItemGroups { get; init; } = [];

    /// <summary>Whether nobody else may cover the same exclusively. Default no.</summary>
    public bool Exclusive { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; <see langword="null"/> for open-ended.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(LocalDate date) => ValidFrom <= date && (ValidTo is not { } to || date < to);
}
