namespace Drp.Planning;

/// <summary>
/// Adds rows to a snapshot. Drp's own tables are one source; a host that owns some of the data (stock, orders, items)
/// registers its own, and what several sources give goes into one snapshot.
/// </summary>
public interface ISnapshotSource
{
    /// <summary>Adds what this source knows. The order of rows doesn't matter.</summary>
    /// <param name="request">Which snapshot.</param>
    /// <param name="builder">Takes the rows.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task AddToAsync(
        SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken cancellationToken = default);
}
