using Drp.Access;
using NodaTime;

namespace Drp.Channels;

/// <summary>Administrative divisions. Everyone reads them; they are public. Loading needs an administrator of the whole channel.</summary>
public interface ITerritories
{
    /// <summary>
    /// Adds or replaces divisions, all or none. Refused with DRP4030 for a code that isn't digits of a known length, a
    /// parent that isn't there for the whole time, or two meanings of one code on one day; every fault is listed.
    /// </summary>
    Task<Outcome<TerritoryImport>> LoadAsync(Actor actor, IReadOnlyCollection<Territory> territories, CancellationToken cancellationToken = default);

    /// <summary>The division that a code means on a day, or <see langword="null"/>.</summary>
    Task<Territory?> FindAsync(Actor actor, string code, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>The divisions directly below one on a day, by code; <see langword="null"/> gives the provinces.</summary>
    Task<IReadOnlyList<Territory>> ChildrenAsync(Actor actor, string? parentCode, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>A division and those above it on a day, the nearest first; empty for an unknown code.</summary>
    Task<IReadOnlyList<Territory>> PathAsync(Actor actor, string code, LocalDate date, CancellationToken cancellationToken = default);
}
