using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Channels;

internal sealed class EfPartnerStore(EfSession session) : IPartnerStore
{
    public Task<Versioned<Partner>?> FindAsync(string partnerId, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var row = await context.Set<PartnerRow>().SingleOrDefaultAsync(partner => partner.Id == partnerId, token).ConfigureAwait(false);
            return row is null ? (Versioned<Partner>?)null : new Versioned<Partner>(Value(row), row.Version);
        },
        cancellationToken);

    public Task<IReadOnlyList<Partner>> AtNodesAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default)
    {
        string[] nodes = [.. nodeIds];
        return session.ReadAsync(
            async (context, token) => (IReadOnlyList<Partner>)(await context.Set<PartnerRow>()
                .Where(row => nodes.Contains(row.NodeId))
                .OrderBy(static row => row.Id)
                .ToListAsync(token).ConfigureAwait(false)).ConvertAll(Value),
            cancellationToken);
    }

    public void Save(Partner partner, long? expectedVersion = null) => session.Table<PartnerRow>().Save(
        new PartnerRow { Id = partner.Id, Name = partner.Name, NodeId = partner.NodeId, Status = partner.Status }, expectedVersion);

    private static Partner Value(PartnerRow row) => new() { Id = row.Id, Name = row.Name, NodeId = row.NodeId, Status = row.Status };
}
