using Drp.CommerceRun;

// dotnet run -c Release --project benchmarks/Drp.CommerceRun -- [tree-postgres] [tree-sqlite] [acquire] [confirm] [ledger] [--nodes 100000] [--callers 64] [--seconds 10] [--items 1000000] [--partners 200000] [--payments 100000] [--unpooled]
// PostgreSQL from DRP_TEST_POSTGRES; each scenario makes a database of its own and drops it. One JSON line per figure.
var options = RunOptions.Parse(args);
if (options.Has("tree-postgres"))
{
    await TreeRun.RunAsync("postgres", options);
}

if (options.Has("tree-sqlite"))
{
    await TreeRun.RunAsync("sqlite", options);
}

if (options.Has("confirm"))
{
    await ConfirmRun.RunAsync(options);
}

if (options.Has("acquire"))
{
    await AcquireRun.RunAsync(options);
}

if (options.Has("ledger"))
{
    await LedgerRun.RunAsync(options);
}
