using NodaTime;

namespace Drp.Access;

/// <summary>Stores grants; part of a session.</summary>
public interface IGrantStore
{
    /// <summary>A grant by its id, or <see langword="null"/>.</summary>
    Task<Grant?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>All grants of an actor that hold on a day, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Grant>> OfActorAsync(string actorId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>All grants at any of some nodes that hold on a day, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Grant>> AtNodesAsync(IReadOnlyCollection<string> nodeIds, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>Adds a grant (version 0) or replaces the version that it carries; it is stored when the session commits.</summary>
    /// <returns>The grant with its new version.</returns>
    /// <exception cref="DrpConcurrencyException">The stored version is another one.</exception>
    Task<Grant> SaveAsync(Grant grant, CancellationToken cancellationToken = default);
}
