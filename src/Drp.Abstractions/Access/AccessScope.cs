using NodaTime;

namespace Drp.Access;

/// <summary>
/// What an actor sees on a date: everything, or the union of the descendants of the nodes where it holds a grant (these
/// nodes included). Stores filter by it in the database. Immutable.
/// </summary>
public sealed record AccessScope
{
    /// <summary>The date whose grants and whose tree count.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Whether nothing is hidden: true of the host itself only.</summary>
    public bool Everything { get; init; }

    /// <summary>The nodes at which the actor holds a grant on the date, in ordinal order; empty sees nothing.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>A scope that hides nothing.</summary>
    public static AccessScope All(LocalDate date) => new() { Date = date, Everything = true };
}
