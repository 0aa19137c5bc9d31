using Drp.Storage;
using NodaTime;

namespace Drp.Access;

/// <summary>Stores grants and answers what they let see; part of a session.</summary>
public interface IGrantStore : IDrpStore
{
    /// <summary>A grant by its id with its version, or <see langword="null"/>.</summary>
    Task<Versioned<Grant>?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>All grants of an actor that hold on a day, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Grant>> OfActorAsync(string actorId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>All grants at any of some nodes that hold on a day, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Grant>> AtNodesAsync(IReadOnlyCollection<string> nodeIds, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether an actor holds a grant on a day at a node or at one of its ancestors of that day: the scope check, in one
    /// query.
    /// </summary>
    /// <param name="actorId">The actor.</param>
    /// <param name="nodeId">The node.</param>
    /// <param name="date">The day of both the grants and the tree.</param>
    /// <param name="roles">Only grants of these roles; <see langword="null"/> for any.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<bool> CoversAsync(string actorId, string nodeId, LocalDate date, IReadOnlyCollection<string>? roles = null, CancellationToken cancellationToken = default);

    /// <summary>Stages a grant; an expected version of 0 says that it must be new, <see langword="null"/> writes over any.</summary>
    void Save(Grant grant, long? expectedVersion = null);
}
