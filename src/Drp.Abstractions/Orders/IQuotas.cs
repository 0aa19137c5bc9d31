using Drp.Access;
using NodaTime;

namespace Drp.Orders;

/// <summary>
/// Allocation of scarce items to nodes without moving stock: a line is confirmed up to what is left of every quota of its
/// partner's node and the nodes above it. Refusals: DRP6130 no such node or quota, DRP6131 not allowed, DRP6132 the quota is
/// faulty, DRP6133 reason missing, DRP6134 such a quota exists.
/// </summary>
public interface IQuotas
{
    /// <summary>Adds a quota. Needs an administrator of its node; the same again is the first answer again. Journalled (stream <c>quota/&lt;company&gt;/&lt;id&gt;</c>).</summary>
    Task<Outcome<SupplyQuota>> AddAsync(Actor actor, SupplyQuota quota, string reason, CancellationToken cancellationToken = default);

    /// <summary>The quotas of an item that the actor sees today, by id, with what was taken.</summary>
    Task<IReadOnlyList<QuotaUse>> ListAsync(Actor actor, string company, string item, CancellationToken cancellationToken = default);

    /// <summary>Gives what is left unused of a quota to the one that it returns to, and closes it to further orders.</summary>
    Task<Outcome<QuotaUse>> ReturnUnusedAsync(Actor actor, string company, string quotaId, string reason, CancellationToken cancellationToken = default);
}
