using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>
/// Reads the columns of a query as they come, without making an object for each row: for the few reads that go over
/// millions. Columns stand in the order of the query's projection.
/// </summary>
internal static class RawRows
{
    public static async Task ReadAsync<T>(
        DrpDbContext context, IQueryable<T> query, Action<DbDataReader> row, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DbCommand command = query.CreateDbCommand();
            await using (command.ConfigureAwait(false))
            {
                DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    // Rows are buffered by the driver: asking synchronously saves a state machine for each of them.
                    for (int i = 0; (i & 1023) == 0 ? await reader.ReadAsync(cancellationToken).ConfigureAwait(false) : reader.Read(); i++)
                    {
                        row(reader);
                    }
                }
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
