namespace Drp.Storage;

/// <summary>
/// The rows of one host, and the gate that lets one writer in at a time. Readers take the current state and are never
/// blocked. Thread-safe; one per service provider.
/// </summary>
internal sealed class MemoryDatabase : IDisposable
{
    private volatile MemoryState _state = MemoryState.Empty;

    /// <summary>Held while a commit is applied, and by a session from its first lock to its end.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>The newest committed state; set only by who holds the gate.</summary>
    public MemoryState State
    {
        get => _state;
        set => _state = value;
    }

    public void Dispose() => Gate.Dispose();
}
