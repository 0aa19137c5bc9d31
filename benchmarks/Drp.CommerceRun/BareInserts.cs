using System.Globalization;
using Npgsql;

namespace Drp.CommerceRun;

/// <summary>Writes the rows that a payment run wrote once more, into copies of the tables, with the driver alone.</summary>
internal static class BareInserts
{
    private static readonly (string Table, string Where)[] Tables =
    [
        ("receivable_documents", "id LIKE 'P/%'"),
        ("receivable_items", "document_id LIKE 'P/%'"),
        ("receivable_applications", "TRUE"),
        ("receivable_open", "item_key IN (SELECT item_key FROM drp.receivable_items WHERE document_id LIKE 'P/%') OR item_key IN (SELECT debit_key FROM drp.receivable_applications)"),
        ("journal_entries", "stream LIKE 'receivables/%'"),
        ("outbox", "topic LIKE 'receivables.%'"),
    ];

    /// <summary>Rows, and milliseconds by statements in batches and by COPY, one transaction for each of the run's batches.</summary>
    public static async Task<(long Rows, double Insert, double Copy)> MeasureAsync(RunHost host, int batches)
    {
        await using var connection = (NpgsqlConnection)await host.ConnectAsync();
        var data = new List<(string Table, string[] Columns, string[] Types, List<object[]> Rows)>();
        foreach (var (table, where) in Tables)
        {
            await ExecuteAsync(connection, $"CREATE TABLE bare_{table} (LIKE drp.{table} INCLUDING ALL)");
            await using var command = new NpgsqlCommand($"SELECT * FROM drp.{table} WHERE {where}", connection) { CommandTimeout = 600 };
            await using var reader = await command.ExecuteReaderAsync();
            string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            string[] types = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName)];
            var rows = new List<object[]>();
            while (await reader.ReadAsync())
            {
                object[] values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add(values);
            }

            data.Add((table, columns, types, rows));
        }

        double insert = await Report.TimeAsync(() => InBatchesAsync(connection, data, batches, InsertAsync));
        foreach (var (table, _, _, _) in data)
        {
            await ExecuteAsync(connection, $"TRUNCATE bare_{table}");
        }

        double copy = await Report.TimeAsync(() => InBatchesAsync(connection, data, batches, CopyAsync));
        return (data.Sum(static entry => (long)entry.Rows.Count), insert, copy);
    }

    private static async Task InBatchesAsync(
        NpgsqlConnection connection,
        List<(string Table, string[] Columns, string[] Types, List<object[]> Rows)> data,
        int batches,
        Func<NpgsqlConnection, NpgsqlTransaction, string, string[], string[], List<object[]>, Task> write)
    {
        for (int batch = 0; batch < batches; batch++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var (table, columns, types, rows) in data)
            {
                int from = (int)((long)rows.Count * batch / batches);
                int to = (int)((long)rows.Count * (batch + 1) / batches);
                await write(connection, transaction, table, columns, types, rows[from..to]);
            }

            await transaction.CommitAsync();
        }
    }

    private static async Task InsertAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string table, string[] columns, string[] types, List<object[]> rows)
    {
        string sql = $"INSERT INTO bare_{table} ({string.Join(", ", columns.Select(static c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(static (_, i) => "$" + (i + 1).ToString(CultureInfo.InvariantCulture)))})";
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (object[] row in rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (int i = 0; i < row.Length; i++)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = row[i], DataTypeName = types[i] });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string table, string[] columns, string[] types, List<object[]> rows)
    {
        await using var import = await connection.BeginBinaryImportAsync($"COPY bare_{table} ({string.Join(", ", columns.Select(static c => $"\"{c}\""))}) FROM STDIN (FORMAT BINARY)");
        foreach (object[] row in rows)
        {
            await import.StartRowAsync();
            for (int i = 0; i < row.Length; i++)
            {
                if (row[i] is DBNull)
                {
                    await import.WriteNullAsync();
                }
                else
                {
                    await import.WriteAsync(row[i], types[i]);
                }
            }
        }

        await import.CompleteAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
