using Drp.Access;

namespace Drp.Channels;

/// <summary>
/// Partners and their life cycle. Each change needs a reason and is journalled (stream <c>partner/&lt;id&gt;</c>).
/// Refusals: DRP4020 no such partner, DRP4021 no such change of status, DRP4022 such a partner exists, DRP4013 reason
/// missing, DRP4001 no such node, DRP4002 not allowed.
/// </summary>
public interface IPartners
{
    /// <summary>Adds a partner as a prospect. Needs an administrator of its node.</summary>
    Task<Outcome<Partner>> AddAsync(Actor actor, Partner partner, string reason, CancellationToken cancellationToken = default);

    /// <summary>Changes a partner's status by the transition table, if every guard agrees.</summary>
    Task<Outcome<Partner>> ChangeAsync(Actor actor, string partnerId, PartnerStatus to, string reason, CancellationToken cancellationToken = default);

    /// <summary>A partner, or <see langword="null"/> for one whose node the actor doesn't see today.</summary>
    Task<Partner?> FindAsync(Actor actor, string partnerId, CancellationToken cancellationToken = default);
}
