using Drp.Storage;

namespace Drp.Channels;

internal sealed class MemoryPartnerStore(MemorySession session) : IPartnerStore
{
    public static readonly MemoryTable<string, Partner> Table = new("partner", MemoryOrder.Text, static key => key);

    public Task<Versioned<Partner>?> FindAsync(string partnerId, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Table).Find(partnerId));

    public Task<IReadOnlyList<Partner>> AtNodesAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default)
    {
        var wanted = nodeIds.ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<Partner>>([.. session.Open(Table).Scan()
            .Select(static row => row.Row.Value)
            .Where(partner => wanted.Contains(partner.NodeId))]);
    }

    public void Save(Partner partner, long? expectedVersion = null) => session.Open(Table).Save(partner.Id, partner, expectedVersion);
}
