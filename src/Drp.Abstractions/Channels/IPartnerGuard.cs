using Drp.Storage;

namespace Drp.Channels;

/// <summary>
/// Something that has to hold before a partner's status changes: a room registers one to say, for instance, that nothing
/// is open any more. All guards are asked, and a refusal lists every reason.
/// </summary>
public interface IPartnerGuard
{
    /// <summary>What stands against the change; empty for nothing.</summary>
    Task<IReadOnlyList<Fault>> CheckAsync(IDrpSession session, Partner partner, PartnerStatus to, CancellationToken cancellationToken = default);
}
