namespace Drp.Planning;

/// <summary>Asks every source in the order of its registration; the builder makes the order of rows irrelevant.</summary>
internal sealed class PlanningSnapshots(IEnumerable<ISnapshotSource> sources) : IPlanningSnapshots
{
    public async Task<PlanningSnapshot> ReadAsync(
        SnapshotRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var builder = new PlanningSnapshotBuilder(request.AsOf, request.Buckets);
        foreach (ISnapshotSource source in sources)
        {
            await source.AddToAsync(request, builder, cancellationToken).ConfigureAwait(false);
        }

        return builder.Build();
    }
}
