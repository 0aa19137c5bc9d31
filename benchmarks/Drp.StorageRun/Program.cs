using System.Data.Common;
using Drp;
using Drp.Items;
using Drp.Planning;
using Drp.Storage;
using Drp.Storage.Testing.Planning;
using Drp.StorageRun;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

// Usage: --items 5000 --locations 20 --weeks 52 [--rounds 3] [--postgres CONNECTION]
// Writes and reads plans and a snapshot through Drp's stores and through the driver alone, in turns; ratios compare the
// best round of each.
int Option(string name, int otherwise) => Array.IndexOf(args, name) is var at and >= 0
    ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

int items = Option("--items", 5000);
int locations = Option("--locations", 20);
int weeks = Option("--weeks", 52);
int rounds = Option("--rounds", 3);
string? postgres = Array.IndexOf(args, "--postgres") is var p and >= 0 ? args[p + 1] : null;

string file = Path.Combine(Path.GetTempPath(), $"drp-storage-run-{Environment.ProcessId}.db");
string database = $"drp_storage_run_{Environment.ProcessId}";
var services = new ServiceCollection();
services.AddDbContext<HostContext>(options =>
{
    if (postgres is null)
    {
        options.UseSqlite($"Data Source={file};Pooling=False");
    }
    else
    {
        options.UseNpgsql(new NpgsqlConnectionStringBuilder(postgres) { Database = database, CommandTimeout = 600 }.ConnectionString);
    }
});
services.AddDrp(static drp => drp.UseEfCore<HostContext>());
await using ServiceProvider built = services.BuildServiceProvider();
await using AsyncServiceScope scope = built.CreateAsyncScope();
HostContext host = scope.ServiceProvider.GetRequiredService<HostContext>();
await host.Database.EnsureCreatedAsync();
await host.Database.OpenConnectionAsync();
try
{
    DbConnection connection = host.Database.GetDbConnection();
    RawDatabase raw = connection is NpgsqlConnection npgsql ? new RawPostgreSql(npgsql) : new RawSqlite((SqliteConnection)connection);
    await raw.CopyShapeAsync("plan_orders");
    await raw.CopyShapeAsync("plan_records");
    await raw.CopyShapeAsync("plan_points");
    IDrpStorage storage = scope.ServiceProvider.GetRequiredService<IDrpStorage>();

    // Once small, so that models, queries and the compiler are warm for both.
    await PlansAsync(storage, raw, 1, 50, quiet: true);
    await PlansAsync(storage, raw, rounds, items, quiet: false);
    await SnapshotAsync(storage, raw);
}
finally
{
    await host.Database.CloseConnectionAsync();
    await host.Database.EnsureDeletedAsync();
}

async Task PlansAsync(IDrpStorage storage, RawDatabase raw, int times, int count, bool quiet)
{
    (double write, double rawWrite, double read, double rawRead) = (1e9, 1e9, 1e9, 1e9);
    for (int round = 0; round < times; round++)
    {
        string id = $"plan-{count}-{round}";
        Plan plan = PlanSamples.Plan(id, 1, count, locations, weeks, constrained: false);
        _ = plan.Messages;
        var rows = new PlanRows(StableKey.Of("raw", id), plan);
        long total = rows.Orders(PlanKind.Unconstrained).LongCount() + rows.Records(PlanKind.Unconstrained).LongCount()
            + rows.Points().LongCount();
        write = Math.Min(write, await RunAsync($"write plan ({raw.GetType().Name[3..]})", total, () => storage.RunAsync(
            (session, _) =>
            {
                session.Store<IPlanStore>().Save("C", plan, NodaConstants.UnixEpoch);
                return Task.CompletedTask;
            })));
        rawWrite = Math.Min(rawWrite, await RunAsync("write plan, driver alone", total, async () =>
        {
            await raw.WriteAsync(rows.Points());
            await raw.WriteAsync(rows.Orders(PlanKind.Unconstrained));
            await raw.WriteAsync(rows.Records(PlanKind.Unconstrained));
        }));
        read = Math.Min(read, await RunAsync("read plan", total, () => storage.RunAsync(
            async (session, token) => _ = await session.Store<IPlanStore>().LoadAsync("C", id, token))));
        rawRead = Math.Min(rawRead, await RunAsync("read plan, driver alone", total, () => ReadRawAsync(raw, StableKey.Of("C", id))));
    }

    if (!quiet)
    {
        Meter.Print(new { ratio = "write plan", value = Math.Round(rawWrite / write, 2), goal = 0.70 });
        Meter.Print(new { ratio = "read plan", value = Math.Round(rawRead / read, 2), goal = 0.60 });
    }

    async Task<double> RunAsync(string step, long rowCount, Func<Task> work)
    {
        if (!quiet)
        {
            return await Meter.RunAsync(step, rowCount, work);
        }

        await work();
        return 0;
    }
}

static async Task ReadRawAsync(RawDatabase raw, long key)
{
    long sum = 0;
    await raw.ReadAsync(
        $"SELECT item, location, on_hand, safety_level, safety, scheduled FROM {raw.Table("plan_points")} WHERE plan_key = {key} ORDER BY item, location",
        row => sum += row.GetInt32(0) + row.GetInt32(1) + row.GetInt64(2) + row.GetInt64(3)
            + (row.IsDBNull(4) ? 0 : row.GetFieldValue<byte[]>(4).Length)
            + (row.IsDBNull(5) ? 0 : row.GetFieldValue<byte[]>(5).Length));
    await raw.ReadAsync(
        $"SELECT item, location, route, ship, receipt, bucket, quantity FROM {raw.Table("plan_orders")} WHERE plan_key = {key} ORDER BY side, item, location, number",
        row => sum += row.GetInt32(0) + row.GetInt32(1) + row.GetInt32(2) + row.GetFieldValue<DateOnly>(3).DayNumber
            + row.GetFieldValue<DateOnly>(4).DayNumber + row.GetInt32(5) + row.GetInt64(6));
    await raw.ReadAsync(
        $"SELECT item, location, gross, projected, expired FROM {raw.Table("plan_records")} WHERE plan_key = {key} ORDER BY side, item, location",
        row => sum += row.GetInt32(0) + row.GetInt32(1) + row.GetFieldValue<byte[]>(2).Length
            + row.GetFieldValue<byte[]>(3).Length + (row.IsDBNull(4) ? 0 : row.GetFieldValue<byte[]>(4).Length));
}

async Task SnapshotAsync(IDrpStorage storage, RawDatabase raw)
{
    var asOf = new LocalDate(2026, 1, 5);
    BucketCalendar buckets = BucketCalendar.Weekly(asOf, weeks);
    string[] itemCodes = [.. Enumerable.Range(0, items).Select(static i => $"ITEM{i:000000}")];
    string[] locationCodes = [.. Enumerable.Range(0, locations).Select(static i => $"LOC{i:000}")];
    await storage.RunAsync((session, _) =>
    {
        session.Store<IItemStore>().SaveMany(itemCodes.Select(static code => new Item { Code = code, BaseUnit = "pc" }));
        session.Store<ILocationStore>().SaveMany(locationCodes.Select(static code => new Location { Code = code }));
        return Task.CompletedTask;
    });
    await Meter.RunAsync("write stocking points", (long)items * locations, () => storage.RunAsync((session, _) =>
    {
        session.Store<IStockingPointStore>().SaveMany(itemCodes.SelectMany(
            item => locationCodes.Select(location => new StockingPoint { Item = item, Location = location })));
        return Task.CompletedTask;
    }));
    long rows = (long)items * locations * weeks;
    await Meter.RunAsync("write forecast", rows, () => storage.RunAsync((session, _) =>
    {
        session.Store<IDemandStore>().ReplaceForecast("", Forecast());
        return Task.CompletedTask;
    }));
    long all = rows + ((long)items * locations) + items + locations;
    (double read, double rawRead) = (1e9, 1e9);
    for (int round = 0; round < rounds; round++)
    {
        read = Math.Min(read, await Meter.RunAsync("read snapshot into a builder", all, () => storage.RunAsync((session, token) =>
            session.Store<ISnapshotStore>().AddToAsync(
                new SnapshotRequest { AsOf = asOf, Buckets = buckets },
                new PlanningSnapshotBuilder(asOf, buckets),
                token))));
        rawRead = Math.Min(rawRead, await Meter.RunAsync("read snapshot, driver alone", all, async () =>
        {
            long sum = 0;
            await raw.ReadAsync(
                $"SELECT company, code, name, base_unit, scale FROM {raw.Table("items")}",
                row => sum += row.GetString(0).Length + row.GetString(1).Length + row.GetString(2).Length + row.GetString(3).Length + row.GetInt16(4));
            await raw.ReadAsync(
                $"SELECT company, item, location, priority_class, version FROM {raw.Table("stocking_points")}",
                row => sum += row.GetString(0).Length + row.GetString(1).Length + row.GetString(2).Length + row.GetInt32(3) + row.GetInt64(4));
            await raw.ReadAsync(
                $"SELECT company, item, location, date, customer, promotion, quantity FROM {raw.Table("forecasts")}",
                row => sum += row.GetString(0).Length + row.GetString(1).Length + row.GetString(2).Length
                    + row.GetFieldValue<DateOnly>(3).DayNumber + row.GetString(4).Length + row.GetString(5).Length + row.GetInt64(6));
        }));
    }

    Meter.Print(new { ratio = "read snapshot", value = Math.Round(rawRead / read, 2), goal = 0.60 });

    IEnumerable<ForecastDemand> Forecast()
    {
        foreach (string item in itemCodes)
        {
            foreach (string location in locationCodes)
            {
                for (int week = 0; week < weeks; week++)
                {
                    yield return new ForecastDemand
                    {
                        Item = item,
                        Location = location,
                        Date = asOf.PlusWeeks(week),
                        Quantity = 10m + week,
                    };
                }
            }
        }
    }
}
