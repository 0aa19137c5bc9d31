using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>Storage in the host's database, through the scope's host context: its connection and its transaction.</summary>
internal sealed class EfStorage<TContext>(TContext host) : IDrpStorage
    where TContext : DbContext
{
    public ValueTask<IDrpSession> OpenSessionAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IDrpSession>(new EfSession(host));
    }
}
