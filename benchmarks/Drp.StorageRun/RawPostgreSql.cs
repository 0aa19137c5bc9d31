using Drp.Planning;
using Npgsql;
using NpgsqlTypes;

namespace Drp.StorageRun;

/// <summary>Binary COPY.</summary>
internal sealed class RawPostgreSql(NpgsqlConnection connection) : RawDatabase(connection)
{
    public override string Table(string name) => "drp." + name;

    public override Task CopyShapeAsync(string table) =>
        ExecuteAsync($"CREATE TABLE drp.raw_{table} (LIKE drp.{table} INCLUDING ALL)");

    public override async Task WriteAsync(IEnumerable<PlanOrderRow> orders)
    {
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
            "COPY drp.raw_plan_orders (plan_key, side, item, location, number, route, ship, receipt, bucket, quantity) FROM STDIN (FORMAT BINARY)");
        foreach (PlanOrderRow row in orders)
        {
            copy.StartRow();
            copy.Write(row.PlanKey, NpgsqlDbType.Bigint);
            copy.Write(row.Side, NpgsqlDbType.Smallint);
            copy.Write(row.Item, NpgsqlDbType.Integer);
            copy.Write(row.Location, NpgsqlDbType.Integer);
            copy.Write(row.Number, NpgsqlDbType.Integer);
            copy.Write(row.Route, NpgsqlDbType.Integer);
            copy.Write(row.Ship, NpgsqlDbType.Date);
            copy.Write(row.Receipt, NpgsqlDbType.Date);
            copy.Write(row.Bucket, NpgsqlDbType.Integer);
            copy.Write(row.Quantity, NpgsqlDbType.Bigint);
        }

        await copy.CompleteAsync();
    }

    public override async Task WriteAsync(IEnumerable<PlanRecordRow> records)
    {
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
            "COPY drp.raw_plan_records (plan_key, side, item, location, gross, projected, expired) FROM STDIN (FORMAT BINARY)");
        foreach (PlanRecordRow row in records)
        {
            copy.StartRow();
            copy.Write(row.PlanKey, NpgsqlDbType.Bigint);
            copy.Write(row.Side, NpgsqlDbType.Smallint);
            copy.Write(row.Item, NpgsqlDbType.Integer);
            copy.Write(row.Location, NpgsqlDbType.Integer);
            copy.Write(row.Gross, NpgsqlDbType.Bytea);
            copy.Write(row.Projected, NpgsqlDbType.Bytea);
            if (row.Expired is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(row.Expired, NpgsqlDbType.Bytea);
            }
        }

        await copy.CompleteAsync();
    }

    public override async Task WriteAsync(IEnumerable<PlanPointRow> points)
    {
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
            "COPY drp.raw_plan_points (plan_key, item, location, on_hand, safety_level, safety, scheduled) FROM STDIN (FORMAT BINARY)");
        foreach (PlanPointRow row in points)
        {
            copy.StartRow();
            copy.Write(row.PlanKey, NpgsqlDbType.Bigint);
            copy.Write(row.Item, NpgsqlDbType.Integer);
            copy.Write(row.Location, NpgsqlDbType.Integer);
            copy.Write(row.OnHand, NpgsqlDbType.Bigint);
            copy.Write(row.SafetyLevel, NpgsqlDbType.Bigint);
            foreach (byte[]? cells in (byte[]?[])[row.Safety, row.Scheduled])
            {
                if (cells is null)
                {
                    copy.WriteNull();
                }
                else
                {
                    copy.Write(cells, NpgsqlDbType.Bytea);
                }
            }
        }

        await copy.CompleteAsync();
    }
}
