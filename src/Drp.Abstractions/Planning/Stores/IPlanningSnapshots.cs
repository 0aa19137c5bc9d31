namespace Drp.Planning;

/// <summary>Builds planning snapshots out of every <see cref="ISnapshotSource"/> of the host. Resolve it from a scope.</summary>
public interface IPlanningSnapshots
{
    /// <summary>Reads a snapshot.</summary>
    /// <param name="request">Which snapshot.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The snapshot; what is wrong in its rows is listed in it and refused when it is planned.</returns>
    Task<PlanningSnapshot> ReadAsync(SnapshotRequest request, CancellationToken cancellationToken = default);
}
