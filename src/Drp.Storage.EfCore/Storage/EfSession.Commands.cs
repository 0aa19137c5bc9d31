using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>
/// Commands on the host's connection, for the few things that are asked so often that a query through a model of Drp's own
/// would cost more than its answer.
/// </summary>
internal sealed partial class EfSession
{
    /// <summary>The host's context, whose model names the tables as Drp's own does.</summary>
    public DbContext Host => _host;

    /// <summary>
    /// Reads one value by one command, seeing what was staged; repeated by the host's execution strategy where nothing is
    /// open, so the command may be built more than once.
    /// </summary>
    public async Task<object?> ScalarAsync(Action<DbCommand> build, CancellationToken cancellationToken)
    {
        await PrepareReadAsync(cancellationToken).ConfigureAwait(false);
        return await GuardAsync(
            () => InTransaction
                ? RunAsync(this, cancellationToken)
                : _host.Database.CreateExecutionStrategy().ExecuteAsync(this, RunAsync, cancellationToken))
            .ConfigureAwait(false);

        async Task<object?> RunAsync(EfSession session, CancellationToken token)
        {
            await session._host.Database.OpenConnectionAsync(token).ConfigureAwait(false);
            try
            {
                DbCommand command = session.Command();
                await using (command.ConfigureAwait(false))
                {
                    build(command);
                    return await command.ExecuteScalarAsync(token).ConfigureAwait(false);
                }
            }
            finally
            {
                await session._host.Database.CloseConnectionAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Runs one command that holds as a whole or leaves nothing behind; what it touches stays locked to the end of the
    /// session. A transaction that is opened for it goes with it; where others have written before, a savepoint comes first,
    /// in the same round trip where the database allows.
    /// </summary>
    /// <param name="build">Fills the command; its text starts with the one given.</param>
    /// <param name="run">Runs it and says whether it holds.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <returns>Whether the command holds; and the lasting fault that broke it off, if one did.</returns>
    public async Task<(bool Held, DbException? Fault)> AttemptAsync(
        Action<DbCommand, string> build, Func<DbCommand, CancellationToken, Task<bool>> run, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await EnlistAsync(cancellationToken).ConfigureAwait(false);
        bool first = _staged.Count == 0 && !InTransaction && System.Transactions.Transaction.Current is null;
        await WriteEarlyAsync(cancellationToken).ConfigureAwait(false);
        var dialect = SqlDialect.Of(_host);
        DbException? broken = null;
        await _host.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DbCommand command = Command();
            await using (command.ConfigureAwait(false))
            {
                bool inside = !first && dialect.SavesInside;
                if (!first && !inside)
                {
                    await StateAsync(dialect.Savepoint).ConfigureAwait(false);
                }

                build(command, inside ? dialect.Savepoint + ";\n" : string.Empty);
                if (await GuardAsync(() => run(command, cancellationToken)).ConfigureAwait(false))
                {
                    return (true, null);
                }
            }
        }
        catch (DbException fault)
        {
            broken = fault;
        }
        finally
        {
            await _host.Database.CloseConnectionAsync().ConfigureAwait(false);
        }

        if (first)
        {
            await RollbackAsync().ConfigureAwait(false);
        }
        else
        {
            await StateAsync(dialect.Back).ConfigureAwait(false);
        }

        return (false, broken);
    }

    private async Task StateAsync(string statement)
    {
        DbCommand command = Command();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private DbCommand Command()
    {
        DbCommand command = _host.Database.GetDbConnection().CreateCommand();
        command.Transaction = Transaction;
        if (_host.Database.GetCommandTimeout() is { } timeout)
        {
            command.CommandTimeout = timeout;
        }

        return command;
    }
}
