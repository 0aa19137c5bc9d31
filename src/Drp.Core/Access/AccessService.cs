using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Access;

internal sealed class AccessService(IClock clock, IOptions<AccessOptions> options) : IAccess
{
    public LocalDate Today => clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[options.Value.TimeZone]).Date;

    public async Task<AccessScope> ScopeAsync(IDrpSession session, Actor actor, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsSystem)
        {
            return AccessScope.All(date);
        }

        var grants = await session.Store<IGrantStore>().OfActorAsync(actor.Id, date, cancellationToken).ConfigureAwait(false);
        return new AccessScope
        {
            Date = date,
            Roots = [.. grants.Select(grant => grant.NodeId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    public async Task<bool> SeesAsync(IDrpSession session, Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsSystem
            ? await session.Store<Channels.IChannelStore>().PositionAsync(nodeId, date, cancellationToken).ConfigureAwait(false) is not null
            : await session.Store<IGrantStore>().CoversAsync(actor.Id, nodeId, date, null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> HoldsAsync(
        IDrpSession session, Actor actor, string nodeId, LocalDate date, IReadOnlyCollection<string> roles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(roles);
        return actor.IsSystem
            || await session.Store<IGrantStore>().CoversAsync(actor.Id, nodeId, date, roles, cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> AdministersAsync(
        IDrpSession session, Actor actor, string? nodeId, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        string[] roles = [.. options.Value.AdministratorRoles];
        if (actor.IsSystem)
        {
            return true;
        }

        if (nodeId is not null)
        {
            return await HoldsAsync(session, actor, nodeId, date, roles, cancellationToken).ConfigureAwait(false);
        }

        var grants = await session.Store<IGrantStore>().OfActorAsync(actor.Id, date, cancellationToken).ConfigureAwait(false);
        foreach (var grant in grants.Where(grant => roles.Contains(grant.Role, StringComparer.Ordinal)))
        {
            var position = await session.Store<Channels.IChannelStore>().PositionAsync(grant.NodeId, date, cancellationToken).ConfigureAwait(false);
            if (position is { Span.ParentId: null })
            {
                return true;
            }
        }

        return false;
    }
}
