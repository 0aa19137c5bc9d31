using System.Globalization;
using NodaTime.Text;

namespace Drp.ScaleRun;

/// <summary>The command line.</summary>
internal sealed record RunOptions
{
    public const string Usage = """
        dotnet run -c Release --project benchmarks/Drp.ScaleRun -- [options]
          --items 50 --stores 15 --regions 4 --weeks 52 --seed 1 --start 2026-01-05
          --lane-mode item|any --dc-demand 0 --receipts 30      the network, as gen_network.py makes it
          --net DIR            read the network from its CSV files instead
          --out DIR            write its CSV files and stop
          --buckets week|day   weekly buckets (default), or daily ones: the orders of an exact-date planner
          --threads N          0 (default): one for each processor
          --constrained on|off the constrained plan too; default off, to compare with planners that have none
          --records on|off     keep the record of every stocking point; default on
          --orders FILE        write the orders as item,from,to,quantity,ship,due
          --baseline on|off    then copy the plan's bytes into fresh memory, as a floor to compare with; default off
          --change PERCENT     then change so many percent of the items and plan again what changed
          --warm-up on|off     plan a small network first, so that the times hold no JIT; default off
          --repeat N           plan N times; every run prints a line, the first one pays for the JIT
        """;

    public NetworkShape Shape { get; init; } = new();

    public string? Net { get; init; }

    public string? Out { get; init; }

    public bool Daily { get; init; }

    public int Threads { get; init; }

    public bool Constrained { get; init; }

    public bool Records { get; init; } = true;

    public string? Orders { get; init; }

    public int Repeat { get; init; } = 1;

    public decimal Change { get; init; }

    public bool WarmUp { get; init; }

    public bool Baseline { get; init; }

    /// <summary>Reads the arguments; an unknown or unfinished one is an <see cref="ArgumentException"/>.</summary>
    public static RunOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new RunOptions();
        for (int i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count)
            {
                throw new ArgumentException($"{arguments[i]} has no value.");
            }

            options = With(options, arguments[i], arguments[i + 1]);
        }

        return options.Net is null ? options : options with { Shape = CsvNetworkReader.Shape(options.Net) };
    }

    private static RunOptions With(RunOptions options, string name, string value)
    {
        NetworkShape shape = options.Shape;
        return name switch
        {
            "--items" => options with { Shape = shape with { Items = Number(value) } },
            "--regions" => options with { Shape = shape with { Regions = Number(value) } },
            "--stores" => options with { Shape = shape with { Stores = Number(value) } },
            "--weeks" => options with { Shape = shape with { Weeks = Number(value) } },
            "--seed" => options with { Shape = shape with { Seed = Number(value) } },
            "--start" => options with { Shape = shape with { Start = LocalDatePattern.Iso.Parse(value).Value } },
            "--lane-mode" => options with { Shape = shape with { LanesForAnyItem = OneOf(name, value, "any", "item") } },
            "--dc-demand" => options with { Shape = shape with { DcDemand = Number(value) } },
            "--receipts" => options with { Shape = shape with { Receipts = Number(value) } },
            "--net" => options with { Net = value },
            "--out" => options with { Out = value },
            "--buckets" => options with { Daily = OneOf(name, value, "day", "week") },
            "--threads" => options with { Threads = Number(value) },
            "--constrained" => options with { Constrained = OneOf(name, value, "on", "off") },
            "--records" => options with { Records = OneOf(name, value, "on", "off") },
            "--orders" => options with { Orders = value },
            "--change" => options with { Change = Percent(value) },
            "--baseline" => options with { Baseline = OneOf(name, value, "on", "off") },
            "--warm-up" => options with { WarmUp = OneOf(name, value, "on", "off") },
            "--repeat" => options with { Repeat = Number(value) },
            _ => throw new ArgumentException($"{name} is not an option."),
        };
    }

    private static int Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new ArgumentException($"{value} is not a whole number.");

    private static decimal Percent(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) && percent <= 100m
            ? percent
            : throw new ArgumentException($"{value} is not a percentage.");

    private static bool OneOf(string name, string value, string yes, string no) => value == yes || (value == no
        ? false
        : throw new ArgumentException($"{name} is {yes} or {no}."));
}
