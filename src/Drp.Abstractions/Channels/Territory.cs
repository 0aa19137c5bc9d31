using NodaTime;

namespace Drp.Channels;

/// <summary>
/// An administrative division with the time in which its code is valid: codes are withdrawn and issued again. Immutable.
/// </summary>
public sealed record Territory
{
    /// <summary>The code: six digits for province, prefecture and county (GB/T 2260), nine for a township, twelve for a village.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The level.</summary>
    public required TerritoryLevel Level { get; init; }

    /// <summary>The code of the division above; <see langword="null"/> for a province.</summary>
    public string? ParentCode { get; init; }

    /// <summary>First day on which the code means this division.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which it no longer does; <see langword="null"/> for open-ended.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Whether the code means this division on a day.</summary>
    public bool HoldsOn(LocalDate date) => ValidFrom <= date && (ValidTo is not { } to || date < to);
}
