using Drp.Access;
using NodaTime;

namespace Drp.Channels;

/// <summary>
/// Who may sell what where. Refusals: DRP4031 unknown territory, DRP4032 another node covers the same place, item and day
/// exclusively, DRP4033 such a coverage exists with another content, DRP4034 no such coverage, DRP4001 no such node,
/// DRP4002 not allowed, DRP4013 reason missing. Changes are journalled (stream <c>coverage/&lt;id&gt;</c>).
/// </summary>
public interface ICoverages
{
    /// <summary>Adds a coverage. Needs an administrator of the node; the same again is the first answer again.</summary>
    Task<Outcome<Coverage>> AddAsync(Actor actor, Coverage coverage, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a coverage from a day on.</summary>
    Task<Outcome<Coverage>> EndAsync(Actor actor, string coverageId, LocalDate validTo, string reason, CancellationToken cancellationToken = default);

    /// <summary>The coverages of a node that hold on a day; empty for a node that the actor doesn't see.</summary>
    Task<IReadOnlyList<Coverage>> OfNodeAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>The coverages of a place on a day, of nodes that the actor sees.</summary>
    Task<IReadOnlyList<Coverage>> OfPlaceAsync(Actor actor, string territoryCode, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether a sale is diversion: outside the seller's coverage. Coverage of a node counts for the nodes below it
    /// (a dealer's stores). <see langword="null"/> for a seller that the actor doesn't see.
    /// </summary>
    Task<DiversionResult?> CheckAsync(Actor actor, DiversionCheck sale, CancellationToken cancellationToken = default);
}
