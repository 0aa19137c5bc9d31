namespace Drp.Storage;

/// <summary>
/// A unit of work over the in-memory database: snapshot isolation for reads, first committer wins for writes that name
/// a version.
/// </summary>
internal sealed class MemorySession(MemoryDatabase database) : IDrpSession
{
    private readonly Dictionary<Type, object> _stores = [];
    private readonly Dictionary<object, IMemoryTableView> _views = [];
    private readonly List<IMemoryTableView> _order = [];
    private MemoryState _snapshot = database.State;
    private bool _locked;
    private bool _disposed;

    public TStore Store<TStore>()
        where TStore : class, IDrpStore
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_stores.TryGetValue(typeof(TStore), out object? store))
        {
            _stores.Add(typeof(TStore), store = MemoryRooms.Create(typeof(TStore), this));
        }

        return (TStore)store;
    }

    /// <summary>A table as this session sees it; stores call it for every operation, it is cheap.</summary>
    public MemoryTableView<TKey, TValue> Open<TKey, TValue>(MemoryTable<TKey, TValue> table)
        where TKey : notnull
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_views.TryGetValue(table, out IMemoryTableView? view))
        {
            return (MemoryTableView<TKey, TValue>)view;
        }

        var opened = new MemoryTableView<TKey, TValue>(table, _snapshot);
        _views.Add(table, opened);
        _order.Add(opened);
        return opened;
    }

    /// <summary>
    /// Waits for the writers' gate and holds it to the end of the unit of work, then moves to the newest committed rows:
    /// what is read and decided from here on can't be overtaken. The counterpart of row locks in a database, coarser:
    /// callers queue.
    /// </summary>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_locked)
        {
            return;
        }

        await database.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        _locked = true;
        Reset(keepChanges: true);
    }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_locked && !_order.Exists(static view => view.HasChanges))
        {
            Reset(keepChanges: false);
            return;
        }

        if (!_locked)
        {
            await database.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            _locked = true;
        }

        try
        {
            MemoryState state = database.State;
            foreach (IMemoryTableView view in _order)
            {
                state = view.HasChanges ? view.Replay(state) : state;
            }

            database.State = state;
        }
        finally
        {
            Unlock();
            Reset(keepChanges: false);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            Unlock();
        }

        return ValueTask.CompletedTask;
    }

    private void Unlock()
    {
        if (_locked)
        {
            _locked = false;
            database.Gate.Release();
        }
    }

    private void Reset(bool keepChanges)
    {
        _snapshot = database.State;
        foreach (IMemoryTableView view in _order)
        {
            view.Reset(_snapshot, keepChanges);
        }
    }
}
