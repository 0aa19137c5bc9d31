namespace Drp.Storage;

/// <summary>
/// The storage that the host chose. Resolve it from a scope: a relational provider works on the connection and in the
/// transaction of that scope's host context. One session at a time per scope; scopes are independent of each other.
/// </summary>
public interface IDrpStorage
{
    /// <summary>
    /// Opens one unit of work. Nothing is written before <see cref="IDrpSession.CommitAsync"/>, except that a store may
    /// lock rows where its documentation says so; disposing a session without a commit undoes everything.
    /// </summary>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>A session that the caller disposes.</returns>
    ValueTask<IDrpSession> OpenSessionAsync(CancellationToken cancellationToken = default);
}
