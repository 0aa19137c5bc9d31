using NodaTime;

namespace Drp.Planning;

/// <summary>An item that may be delivered in place of another, one base unit for one. Immutable.</summary>
public sealed record ItemSubstitute
{
    /// <summary>The item that is asked for.</summary>
    public required string Item { get; init; }

    /// <summary>The item that stands in; it has the same base unit.</summary>
    public required string Substitute { get; init; }

    /// <summary>Rank among the substitutes of an item, 1 first; ties by code. Default 1.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>First due date, inclusive; <see langword="null"/>: always.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>Last due date, inclusive; <see langword="null"/>: for ever.</summary>
    public LocalDate? ValidTo { get; init; }
}
