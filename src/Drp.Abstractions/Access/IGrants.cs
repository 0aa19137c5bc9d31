using NodaTime;

namespace Drp.Access;

/// <summary>Gives and withdraws roles. Thread-safe within a scope; each call is a unit of work of its own.</summary>
public interface IGrants
{
    /// <summary>
    /// Gives a role at a node for dates. Only administrators of the node may; the same id with the same content again is
    /// the first answer again.
    /// </summary>
    Task<Outcome<Grant>> GrantAsync(Actor actor, Grant grant, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a grant: it no longer holds from a day on. What it allowed before stays as it was.</summary>
    Task<Outcome<Grant>> EndAsync(Actor actor, string grantId, LocalDate validTo, string reason, CancellationToken cancellationToken = default);

    /// <summary>The grants of someone that hold on a day, as far as the actor sees their nodes; one's own always.</summary>
    Task<IReadOnlyList<Grant>> OfAsync(Actor actor, string grantee, LocalDate date, CancellationToken cancellationToken = default);
}
