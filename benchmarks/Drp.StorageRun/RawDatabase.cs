using System.Data.Common;
using Drp.Planning;

namespace Drp.StorageRun;

/// <summary>The baseline: the same rows by the driver alone, into tables of the same shape.</summary>
internal abstract class RawDatabase(DbConnection connection)
{
    protected DbConnection Connection { get; } = connection;

    /// <summary>Makes an empty copy of a table, keys included.</summary>
    public abstract Task CopyShapeAsync(string table);

    public abstract Task WriteAsync(IEnumerable<PlanOrderRow> orders);

    public abstract Task WriteAsync(IEnumerable<PlanRecordRow> records);

    public abstract Task WriteAsync(IEnumerable<PlanPointRow> points);

    public abstract string Table(string name);

    public async Task<long> ReadAsync(string sql, Action<DbDataReader> row)
    {
        await using DbCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        long rows = 0;
        while (reader.Read())
        {
            row(reader);
            rows++;
        }

        return rows;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using DbCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
