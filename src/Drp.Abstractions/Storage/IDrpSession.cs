namespace Drp.Storage;

/// <summary>
/// One unit of work: stage changes through stores, then commit them together or not at all. Reads see what is committed
/// and what this session staged. Not thread-safe; finish one call (and one enumeration) before the next.
/// </summary>
/// <remarks>
/// Inside a transaction of the host, <see cref="CommitAsync"/> writes into that transaction and the host's own commit
/// makes it last. A commit that fails leaves nothing behind, drops what was staged, and leaves the session usable:
/// read again, decide again, stage again.
/// </remarks>
public interface IDrpSession : IAsyncDisposable
{
    /// <summary>A room's store, bound to this session; the same instance every time.</summary>
    /// <typeparam name="TStore">The store's interface.</typeparam>
    /// <exception cref="DrpException">DRP1004: this provider has no such store.</exception>
    TStore Store<TStore>() where TStore : class, IDrpStore;

    /// <summary>
    /// Writes everything staged, atomically. Does nothing when nothing is staged. Afterwards the session can be used for
    /// a next unit of work.
    /// </summary>
    /// <param name="cancellationToken">Cancels the commit; nothing is written then.</param>
    /// <exception cref="DrpConcurrencyException">A write was based on a version that is no longer stored.</exception>
    /// <exception cref="DrpTransientException">
    /// The database broke the work off (deadlock, serialization failure, busy) and it could not be repeated here.
    /// </exception>
    Task CommitAsync(CancellationToken cancellationToken = default);
}
