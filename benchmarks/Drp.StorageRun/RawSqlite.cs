using Drp.Planning;
using Microsoft.Data.Sqlite;

namespace Drp.StorageRun;

/// <summary>One prepared insert, run row by row in one transaction.</summary>
internal sealed class RawSqlite(SqliteConnection connection) : RawDatabase(connection)
{
    public override string Table(string name) => "drp_" + name;

    public override async Task CopyShapeAsync(string table)
    {
        string sql = "";
        await ReadAsync($"SELECT sql FROM sqlite_master WHERE name = 'drp_{table}'", row => sql = row.GetString(0));
        await ExecuteAsync(sql.Replace($"drp_{table}", $"drp_raw_{table}", StringComparison.Ordinal));
    }

    public override Task WriteAsync(IEnumerable<PlanOrderRow> orders) => InsertAsync(
        "INSERT INTO drp_raw_plan_orders (plan_key, side, item, location, number, route, ship, receipt, bucket, quantity) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
        10,
        orders,
        static (row, values) =>
        {
            values[0].Value = row.PlanKey;
            values[1].Value = row.Side;
            values[2].Value = row.Item;
            values[3].Value = row.Location;
            values[4].Value = row.Number;
            values[5].Value = row.Route;
            values[6].Value = row.Ship;
            values[7].Value = row.Receipt;
            values[8].Value = row.Bucket;
            values[9].Value = row.Quantity;
        });

    public override Task WriteAsync(IEnumerable<PlanRecordRow> records) => InsertAsync(
        "INSERT INTO drp_raw_plan_records (plan_key, side, item, location, gross, projected, expired) VALUES ($0, $1, $2, $3, $4, $5, $6)",
        7,
        records,
        static (row, values) =>
        {
            values[0].Value = row.PlanKey;
            values[1].Value = row.Side;
            values[2].Value = row.Item;
            values[3].Value = row.Location;
            values[4].Value = row.Gross;
            values[5].Value = row.Projected;
            values[6].Value = row.Expired ?? (object)DBNull.Value;
        });

    public override Task WriteAsync(IEnumerable<PlanPointRow> points) => InsertAsync(
        "INSERT INTO drp_raw_plan_points (plan_key, item, location, on_hand, safety_level, safety, scheduled) VALUES ($0, $1, $2, $3, $4, $5, $6)",
        7,
        points,
        static (row, values) =>
        {
            values[0].Value = row.PlanKey;
            values[1].Value = row.Item;
            values[2].Value = row.Location;
            values[3].Value = row.OnHand;
            values[4].Value = row.SafetyLevel;
            values[5].Value = row.Safety ?? (object)DBNull.Value;
            values[6].Value = row.Scheduled ?? (object)DBNull.Value;
        });

    private async Task InsertAsync<T>(string sql, int count, IEnumerable<T> rows, Action<T, SqliteParameter[]> bind)
    {
        await using SqliteTransaction transaction = connection.BeginTransaction();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        var parameters = new SqliteParameter[count];
        for (int i = 0; i < count; i++)
        {
            parameters[i] = command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        }

        foreach (T row in rows)
        {
            bind(row, parameters);
            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }
}
