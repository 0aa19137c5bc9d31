using Drp.Storage;
using NodaTime;

namespace Drp.Access;

/// <summary>
/// The one place that knows what an actor sees and may do. Every service asks it; hosts use it for their own data.
/// Thread-safe within a scope as far as the session is.
/// </summary>
public interface IAccess
{
    /// <summary>Today in the time zone of <see cref="AccessOptions.TimeZone"/>.</summary>
    LocalDate Today { get; }

    /// <summary>What an actor sees on a day, for queries.</summary>
    Task<AccessScope> ScopeAsync(IDrpSession session, Actor actor, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>Whether an actor sees a node on a day. A node that doesn't exist on that day is not seen by anyone.</summary>
    Task<bool> SeesAsync(IDrpSession session, Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>Whether an actor holds one of some roles at a node or above it on a day; the host itself always does.</summary>
    Task<bool> HoldsAsync(IDrpSession session, Actor actor, string nodeId, LocalDate date, IReadOnlyCollection<string> roles, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether an actor is an administrator (<see cref="AccessOptions.AdministratorRoles"/>) of a node on a day;
    /// <see langword="null"/> asks for the whole channel, which only the host itself and administrators of a root have.
    /// </summary>
    Task<bool> AdministersAsync(IDrpSession session, Actor actor, string? nodeId, LocalDate date, CancellationToken cancellationToken = default);
}
