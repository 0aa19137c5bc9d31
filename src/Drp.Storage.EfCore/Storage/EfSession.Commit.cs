using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Drp.Storage;

internal sealed partial class EfSession
{
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        await EnlistAsync(cancellationToken).ConfigureAwait(false);
        if (_staged.Count == 0 && _own is null && _saved is null)
        {
            return;
        }

        await UndoOnFaultAsync(async () =>
        {
            if (InTransaction || System.Transactions.Transaction.Current is not null)
            {
                await SaveAsync(cancellationToken).ConfigureAwait(false);
                await ApplyAsync(cancellationToken).ConfigureAwait(false);
                await FinishAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await _host.Database.CreateExecutionStrategy().ExecuteAsync(this, static async (session, token) =>
                {
                    IDbContextTransaction transaction =
                        await session.Context.Database.BeginTransactionAsync(token).ConfigureAwait(false);
                    await using (transaction.ConfigureAwait(false))
                    {
                        await session.ApplyAsync(token).ConfigureAwait(false);
                        await transaction.CommitAsync(token).ConfigureAwait(false);
                    }
                }, cancellationToken).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        _staged.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            await RollbackAsync().ConfigureAwait(false);
        }
        finally
        {
            if (_context is not null)
            {
                await _context.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Writes what is staged before the commit, into a transaction that stays open.</summary>
    private Task WriteEarlyAsync(CancellationToken cancellationToken) => UndoOnFaultAsync(async () =>
    {
        if (InTransaction)
        {
            await SaveAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (System.Transactions.Transaction.Current is null)
        {
            await BeginAsync(cancellationToken).ConfigureAwait(false);
        }

        await ApplyAsync(cancellationToken).ConfigureAwait(false);
        _staged.Clear();
    });

    /// <summary>Inside a transaction of the host, marks the place to return to when the unit of work is given up.</summary>
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_own is null && _saved is null && _host.Database.CurrentTransaction is { SupportsSavepoints: true } theirs)
        {
            await theirs.CreateSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
            _saved = theirs;
        }
    }

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (_staged.Count == 0)
        {
            return;
        }

        foreach (IStagedWork work in _staged)
        {
            Context.ChangeTracker.Clear();
            await work.ApplyAsync(Context, cancellationToken).ConfigureAwait(false);
        }

        Context.ChangeTracker.Clear();
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_own is not null)
        {
            await _own.CommitAsync(cancellationToken).ConfigureAwait(false);
            await EndAsync().ConfigureAwait(false);
        }
        else if (_saved is not null)
        {
            await _saved.ReleaseSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
            _saved = null;
        }
    }

    private async Task UndoOnFaultAsync(Func<Task> work)
    {
        StaleWrite stale;
        try
        {
            await work().ConfigureAwait(false);
            return;
        }
        catch (Exception fault)
        {
            await RollbackAsync().ConfigureAwait(false);
            if (TransientFaults.Find(fault) is { } transient)
            {
                throw new DrpTransientException(transient);
            }

            // A value that can't be converted was refused inside the statement's preparation.
            if (fault is not (DrpException or StaleInsertException) && fault.InnerException is DrpException refusal)
            {
                ExceptionDispatchInfo.Throw(refusal);
            }

            if (StaleWrite.Find(Context, fault) is not { } found)
            {
                throw;
            }

            stale = found;
        }

        // The rolled-back transaction can't be asked on every database; now it can.
        await EnlistAsync(CancellationToken.None).ConfigureAwait(false);
        throw await stale.ExplainAsync(Context, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Begins a transaction of the session's own, on the host's connection opened by the host's means.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await _host.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _own = await _host.Database.GetDbConnection().BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await _host.Database.CloseConnectionAsync().ConfigureAwait(false);
            throw;
        }

        if (_context is not null)
        {
            await _context.Database.UseTransactionAsync(_own, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Lets go of the session's own transaction, which is over.</summary>
    private async Task EndAsync()
    {
        DbTransaction own = _own!;
        _own = null;
        if (_context?.Database.CurrentTransaction is { } seen)
        {
            await seen.DisposeAsync().ConfigureAwait(false);
        }

        await own.DisposeAsync().ConfigureAwait(false);
        await _host.Database.CloseConnectionAsync().ConfigureAwait(false);
    }

    private async Task RollbackAsync()
    {
        _staged.Clear();
        if (_own is not null)
        {
            try
            {
                await _own.RollbackAsync().ConfigureAwait(false);
            }
            finally
            {
                await EndAsync().ConfigureAwait(false);
            }
        }
        else if (_saved is not null)
        {
            IDbContextTransaction saved = _saved;
            _saved = null;
            if (ReferenceEquals(_host.Database.CurrentTransaction, saved))
            {
                await saved.RollbackToSavepointAsync(Savepoint).ConfigureAwait(false);
            }
        }
    }
}
