using System.Data.Common;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Drp.Storage;

/// <summary>
/// Writes many rows at once inside the session's transaction: COPY on PostgreSQL, bulk copy on SQL Server, a prepared
/// insert on SQLite. Rows are taken one after the other, so memory stays bounded however many there are.
/// </summary>
internal static class BulkRows
{
    static BulkRows() => LinqToDBForEFTools.Initialize();

    /// <exception cref="DrpException">DRP1007: a row occurs twice. DRP1008: a text is too long.</exception>
    public static async Task InsertAsync<TRow>(
        DrpDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        var lengths = new RowLengths<TRow>(context);
        var options = new BulkCopyOptions { BulkCopyType = BulkCopyType.ProviderSpecific, KeepIdentity = true };
        try
        {
            if (context.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite")
            {
                await PreparedInsert<TRow>.RunAsync(
                    context, context.GetService<ISqlGenerationHelper>(), rows.Select(lengths.Check), cancellationToken)
                    .ConfigureAwait(false);
                return;
            }

            await context.BulkCopyAsync(options, rows.Select(lengths.Check), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException fault) when (TransientFaults.Find(fault) is null && IsDuplicate(fault))
        {
            throw StorageRefusal.Twice(DrpModel.KindOf(typeof(TRow)), fault);
        }
    }

    // 23505 is the standard's unique violation (PostgreSQL); SQLite and SQL Server say it in the message.
    private static bool IsDuplicate(DbException fault) =>
        fault.SqlState == "23505"
        || fault.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal)
        || fault.Message.Contains("duplicate key", StringComparison.OrdinalIgnoreCase);
}
