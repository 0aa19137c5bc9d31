using Drp.Storage;

namespace Drp.Planning;

/// <summary>What Drp's own tables know.</summary>
internal sealed class StoredSnapshotSource(IDrpStorage storage) : ISnapshotSource
{
    public async Task AddToAsync(
        SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken cancellationToken = default)
    {
        IDrpSession session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await session.Store<ISnapshotStore>().AddToAsync(request, builder, cancellationToken).ConfigureAwait(false);
        }
    }
}
