using System.Globalization;
using System.Text.Json;
using Drp;
using Drp.Planning;
using Drp.ScaleRun;

RunOptions options;
try
{
    options = RunOptions.Parse(args);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(RunOptions.Usage);
    return 2;
}

if (options.Out is not null)
{
    using var files = new CsvNetworkWriter(options.Out);
    NetworkGenerator.Run(options.Shape, files);
    return 0;
}

PlanningSnapshot snapshot = null!;
CompiledSnapshot compiled = null!;
IReadOnlyList<Fault> faults = [];
var planOptions = new PlanOptions { Constrained = options.Constrained, KeepRecords = options.Records, MaxThreads = options.Threads };
NetworkShape shape = options.Shape;
if (options.WarmUp)
{
    for (int i = 0; i < 30; i++)
    {
        _ = new Planner().Plan(SnapshotSource.Make(new NetworkShape { Items = 16, Weeks = shape.Weeks }, options.Daily, null), planOptions);
    }
}

Stage build = Stage.Run(() => snapshot = SnapshotSource.Make(shape, options.Daily, options.Net));
Stage validate = Stage.Run(() => faults = new SnapshotValidator(snapshot).Validate(planOptions));
if (faults.Count > 0)
{
    throw new DrpInputException("DRP2000", "The network can't be planned.", faults);
}

Stage compile = Stage.Run(() => compiled = new SnapshotCompiler(snapshot, planOptions).Compile());
Stage fingerprint = Stage.Run(() => _ = snapshot.Fingerprint);
long points = snapshot.PointCount;
long cells = points * snapshot.Buckets.Count;
for (int run = 1; run <= options.Repeat; run++)
{
    Plan plan = null!;
    int collections = GC.CollectionCount(2);
    Stage planning = Stage.Run(() => plan = Planner.Plan(compiled, planOptions, CancellationToken.None));
    collections = GC.CollectionCount(2) - collections;
    PlanKind kind = options.Constrained ? PlanKind.Constrained : PlanKind.Unconstrained;
    double peak = PeakMemory.Megabytes();
    (Stage copy, long bytes) = options.Baseline ? FreshCopy.Run(plan, options.Threads) : default;
    Stage? write = options.Orders is null ? null : Stage.Run(() => OrderFile.Write(options.Orders, plan, kind));
    Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["run"] = run,
        ["buckets"] = options.Daily ? "day" : "week",
        ["stocking_points"] = points,
        ["cells"] = cells,
        ["orders"] = plan.OrderCount(kind),
        ["checksum"] = OrderChecksum.Of(plan, kind).ToString("x16", CultureInfo.InvariantCulture),
        ["threads"] = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
        ["build_ms"] = Math.Round(build.Wall, 1),
        ["validate_ms"] = Math.Round(validate.Wall, 1),
        ["compile_ms"] = Math.Round(compile.Wall, 1),
        ["fingerprint_ms"] = Math.Round(fingerprint.Wall, 1),
        ["plan_ms"] = Math.Round(planning.Wall, 1),
        ["plan_cpu_ms"] = Math.Round(planning.Cpu, 1),
        ["write_ms"] = write is null ? null : Math.Round(write.Value.Wall, 1),
        ["ns_per_cell"] = Math.Round(planning.Wall * 1e6 / cells, 2),
        ["full_collections"] = collections,
        ["peak_mb"] = Math.Round(peak, 0),
        ["plan_mb"] = options.Baseline ? Math.Round(bytes / 1048576.0, 0) : null,
        ["copy_ms"] = options.Baseline ? Math.Round(copy.Wall, 1) : null,
        ["copy_cpu_ms"] = options.Baseline ? Math.Round(copy.Cpu, 1) : null,
    }));
    if (options.Change > 0m)
    {
        Console.WriteLine(JsonSerializer.Serialize(NetChangeRun.Run(plan, snapshot, planOptions, options.Change)));
    }
}

return 0;
