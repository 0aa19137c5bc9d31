using Drp.Storage;

namespace Drp.Planning;

/// <summary>Reads from Drp's tables what a snapshot needs.</summary>
public interface ISnapshotStore : IDrpStore
{
    /// <summary>
    /// Adds every master record, all stock, open sales orders and supplies of the companies, and their forecast and uplift
    /// dated inside the buckets, in a few set-based queries that see one state of the database.
    /// </summary>
    /// <param name="request">Which snapshot.</param>
    /// <param name="builder">Takes the rows.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task AddToAsync(
        SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken cancellationToken = default);
}
