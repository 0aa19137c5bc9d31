namespace Drp.Samples.Northwind.Hosting;

/// <summary>What the program was asked for.</summary>
public sealed record Arguments
{
    public const string Usage = """
        Plans Northwind's distribution for 13 weeks from 7 May 1998 and shows what a planner asks for.

          dotnet run --project samples/Drp.Samples.Northwind -- [options]

          --item ITEM          the item whose record is shown: a number, a code (P11) or a part of its name
          --location PLACE     the place whose record is shown: a code (CENTRAL, R-NA, ALFKI) or a part of its name
          --why ORDER          the planned order whose reason is shown, by its code: P11@CENTRAL/1998-05-14/1
          --json FILE          writes the plan as JSON as well
          --plot FILE          draws the record shown as PNG: history and forecast, and the projected stock
          --scenario CHANGES   plans a what-if as well and compares: demand=1.2, supply=0.6, late=7 and close=ROUTE, joined by commas
          --shortage FACTOR    scales stock and supply (0.6) and shows who is cut, and why
          --expiry DAYS        gives fresh products a shelf life and shows what will expire
          --storage KIND       sqlite (default), memory or postgres
          --database FILE      the SQLite file; default northwind.db in the current folder
          --connection TEXT    the connection string of a PostgreSQL database that is empty or this sample's
        """;

    public string? Item { get; private init; }

    public string? Location { get; private init; }

    public string? Why { get; private init; }

    public string? Json { get; private init; }

    public string? Plot { get; private init; }

    public Scenario? Scenario { get; private init; }

    public Scenario? Shortage { get; private init; }

    public int? Expiry { get; private init; }

    public StorageKind Storage { get; private init; }

    public string Database { get; private init; } = "northwind.db";

    public string? Connection { get; private init; }

    public bool Help { get; private init; }

    public static Arguments Parse(IReadOnlyList<string> args)
    {
        var arguments = new Arguments();
        for (int i = 0; i < args.Count; i++)
        {
            string name = args[i];
            if (name is "--help" or "-h" or "-?")
            {
                return arguments with { Help = true };
            }

            string value = Takes(name)
                ? i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal)
                    ? args[++i]
                    : throw new UsageException($"{name} asks for a value.")
                : throw new UsageException($"There is no option {name}.");
            arguments = arguments.With(name, value);
        }

        if (arguments.Storage == StorageKind.Postgres && arguments.Connection is null)
        {
            throw new UsageException("--storage postgres asks for --connection, for instance \"Host=localhost;Username=me;Database=northwind\".");
        }

        return arguments.Storage != StorageKind.Postgres && arguments.Connection is not null
            ? throw new UsageException("--connection goes with --storage postgres.")
            : arguments;
    }

    private static bool Takes(string name) => name is
        "--item" or "--location" or "--why" or "--json" or "--plot" or "--storage" or "--database" or "--connection" or "--scenario" or "--shortage" or "--expiry";

    private Arguments With(string name, string value) => name switch
    {
        "--item" => this with { Item = value },
        "--location" => this with { Location = value },
        "--why" => this with { Why = value },
        "--json" => this with { Json = value },
        "--scenario" => this with { Scenario = Scenario.Parse(value) },
        "--shortage" => this with { Shortage = Scenario.Parse($"supply={value}") },
        "--expiry" => this with { Expiry = FreshGoods.Days(value) },
        "--plot" => this with { Plot = value },
        "--database" => this with { Database = value },
        "--connection" => this with { Connection = value },
        _ => this with
        {
            Storage = value switch
            {
                "sqlite" => StorageKind.Sqlite,
                "memory" => StorageKind.Memory,
                "postgres" => StorageKind.Postgres,
                _ => throw new UsageException($"--storage is sqlite, memory or postgres, not {value}."),
            },
        },
    };
}
