namespace Drp.Storage;

/// <summary>Inserts rows: few of them by the change tracker, many of them by the database's bulk path.</summary>
internal static class BulkInsert
{
    private const int Few = 500;

    /// <summary>Inserts rows in the context's transaction.</summary>
    public static async Task AddAsync<TRow>(DrpDbContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (rows.Count <= Few)
        {
            context.AddRange(rows);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            context.ChangeTracker.Clear();
            return;
        }

        await BulkRows.InsertAsync(context, rows, cancellationToken).ConfigureAwait(false);
    }
}
