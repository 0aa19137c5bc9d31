namespace Drp.Storage;

/// <summary>The embedded storage of one host.</summary>
internal sealed class MemoryStorage(MemoryDatabase database) : IDrpStorage
{
    public ValueTask<IDrpSession> OpenSessionAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IDrpSession>(new MemorySession(database));
    }
}
