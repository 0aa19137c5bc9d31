using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Drp.Storage;

/// <summary>
/// A unit of work on the host's connection. Staged work waits in memory and is written at commit: into the host's
/// transaction if there is one, else into one of its own inside the host's execution strategy, where a retry replays
/// it. A read after staging, or a lock, writes earlier (so that it sees what was staged): then the transaction stays
/// open to the end, and a passing fault surfaces, since what was read can't be replayed. Drp's own context is made when
/// work first needs it; a unit of work that runs nothing but commands does without.
/// </summary>
internal sealed partial class EfSession : IDrpSession
{
    private const string Savepoint = "drp_session";

    private readonly DbContext _host;
    private readonly Dictionary<Type, object> _stores = [];
    private readonly Dictionary<Type, object> _tables = [];
    private readonly List<IStagedWork> _staged = [];
    private DrpDbContext? _context;
    private DbTransaction? _own;
    private IDbContextTransaction? _saved;
    private bool _disposed;

    public EfSession(DbContext host)
    {
        DrpDbContext.RequireTables(host);
        _host = host;
    }

    public TStore Store<TStore>()
        where TStore : class, IDrpStore
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_stores.TryGetValue(typeof(TStore), out object? store))
        {
            _stores.Add(typeof(TStore), store = EfRooms.Create(typeof(TStore), this));
        }

        return (TStore)store;
    }

    /// <summary>The versioned writer of a table; the same instance every time.</summary>
    public EfTable<TRow> Table<TRow>()
        where TRow : class, IVersionedRow
    {
        if (!_tables.TryGetValue(typeof(TRow), out object? table))
        {
            _tables.Add(typeof(TRow), table = new EfTable<TRow>(this));
        }

        return (EfTable<TRow>)table;
    }

    /// <summary>Stages work; pieces are applied in the order in which they were staged.</summary>
    public void Stage(IStagedWork work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _staged.Add(work);
    }

    /// <summary>Stages work given as a delegate, which may run more than once.</summary>
    public void Stage(Func<DrpDbContext, CancellationToken, Task> work) => Stage(new StagedAction(work));

    /// <summary>The piece that was staged last, to which a table adds as long as nothing came after it.</summary>
    public IStagedWork? LastStaged => _staged.Count == 0 ? null : _staged[^1];

    /// <summary>Reads once, seeing what was staged; repeated by the host's execution strategy where nothing is open.</summary>
    public async Task<T> ReadAsync<T>(
        Func<DrpDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await PrepareReadAsync(cancellationToken).ConfigureAwait(false);
        return await GuardAsync(
            () => InTransaction
                ? read(Context, cancellationToken)
                : _host.Database.CreateExecutionStrategy().ExecuteAsync(
                    (Context, read), static (state, token) => state.read(state.Context, token), cancellationToken))
            .ConfigureAwait(false);
    }

    /// <summary>Streams rows of a query, seeing what was staged. A fault in the middle surfaces.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        Func<DrpDbContext, IQueryable<T>> query,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await PrepareReadAsync(cancellationToken).ConfigureAwait(false);
        IAsyncEnumerator<T> rows = query(Context).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        await using (rows.ConfigureAwait(false))
        {
            while (await GuardAsync(() => rows.MoveNextAsync().AsTask()).ConfigureAwait(false))
            {
                yield return rows.Current;
            }
        }
    }

    /// <summary>
    /// Reads with several queries that see one state of the database: in the open transaction if there is one, else in a
    /// transaction of their own that ends with them. A passing fault surfaces, since what was read went somewhere.
    /// </summary>
    public async Task ReadOneStateAsync(
        Func<DrpDbContext, CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        await PrepareReadAsync(cancellationToken).ConfigureAwait(false);
        await GuardAsync(async () =>
        {
            if (InTransaction || System.Transactions.Transaction.Current is not null)
            {
                await read(Context, cancellationToken).ConfigureAwait(false);
                return true;
            }

            IDbContextTransaction own = await Context.Database
                .BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
            await using (own.ConfigureAwait(false))
            {
                await read(Context, cancellationToken).ConfigureAwait(false);
                await own.CommitAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }
        }).ConfigureAwait(false);
    }

    /// <summary>
    /// Opens the unit of work's transaction now (or joins the host's), writes what was staged, and gives the context for
    /// conditional updates: rows that they touch stay locked to the end. Touch rows in ordinal key order.
    /// </summary>
    public async Task<DrpDbContext> LockAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await EnlistAsync(cancellationToken).ConfigureAwait(false);
        await WriteEarlyAsync(cancellationToken).ConfigureAwait(false);
        return Context;
    }

    /// <summary>Runs a statement after <see cref="LockAsync"/>, with passing faults told apart.</summary>
    public async Task<T> WriteAsync<T>(
        Func<DrpDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        DrpDbContext context = await LockAsync(cancellationToken).ConfigureAwait(false);
        return await GuardAsync(() => write(context, cancellationToken)).ConfigureAwait(false);
    }

    private DrpDbContext Context
    {
        get
        {
            if (_context is null)
            {
                _context = DrpDbContext.On(_host);
                if (Transaction is { } transaction)
                {
                    _context.Database.UseTransaction(transaction);
                }
            }

            return _context;
        }
    }

    /// <summary>The transaction that work goes into: the session's own, or the host's, or none.</summary>
    private DbTransaction? Transaction => _own ?? _host.Database.CurrentTransaction?.GetDbTransaction();

    private bool InTransaction => Transaction is not null;

    private async Task PrepareReadAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await EnlistAsync(cancellationToken).ConfigureAwait(false);
        if (_staged.Count > 0)
        {
            await WriteEarlyAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (TransientFaults.Find(fault) is { } transient)
        {
            throw new DrpTransientException(transient);
        }
    }

    /// <summary>Follows the host, which may have begun or ended a transaction since the last work.</summary>
    private async Task EnlistAsync(CancellationToken cancellationToken)
    {
        if (_own is not null)
        {
            return;
        }

        if (!ReferenceEquals(_saved, _host.Database.CurrentTransaction))
        {
            _saved = null;
        }

        if (_context is not null && !ReferenceEquals(Transaction, _context.Database.CurrentTransaction?.GetDbTransaction()))
        {
            await _context.Database.UseTransactionAsync(Transaction, cancellationToken).ConfigureAwait(false);
        }
    }
}
