using System.Globalization;

namespace Drp.Samples.PlanFile;

/// <summary>What the program was asked for.</summary>
public sealed record PlanFileArguments
{
    /// <summary>Stands for the standard input or output.</summary>
    public const string Standard = "-";

    public const string Usage = """
        Plans a snapshot: reads it from a JSON file and writes the plan to another.

          dotnet run --project samples/Drp.Samples.PlanFile -- SNAPSHOT PLAN [options]

          SNAPSHOT          the snapshot (docs/schemas/snapshot.json); - reads the standard input
          PLAN              the plan (docs/schemas/plan.json); - writes the standard output

          --unconstrained   the pull only, without the constrained plan
          --no-records      orders and messages only, without the record of each stocking point
          --threads N       plan with N threads at most; the plan is the same whatever N is

        The plan appears whole or not at all. Exit code 0: planned. Exit code 2: the arguments or the snapshot can't be
        used; every fault is listed and nothing was written.
        """;

    public required string Snapshot { get; init; }

    public required string Plan { get; init; }

    public bool Constrained { get; init; } = true;

    public bool Records { get; init; } = true;

    public int Threads { get; init; }

    public static PlanFileArguments Parse(IReadOnlyList<string> args)
    {
        var files = new List<string>();
        bool constrained = true, records = true;
        int threads = 0;
        for (int i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--unconstrained":
                    constrained = false;
                    break;
                case "--no-records":
                    records = false;
                    break;
                case "--threads" when i + 1 < args.Count
                    && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out threads) && threads > 0:
                    i++;
                    break;
                case "--threads":
                    throw new PlanFileUsageException("--threads asks for a number above zero.");
                case var option when option.StartsWith('-') && option != Standard:
                    throw new PlanFileUsageException($"There is no option {option}.");
                default:
                    files.Add(args[i]);
                    break;
            }
        }

        if (files is not [var snapshot, var plan])
        {
            throw new PlanFileUsageException($"Two files are asked for, a snapshot and a plan; {files.Count} given.");
        }

        if (snapshot != Standard && plan != Standard && Path.GetFullPath(snapshot) == Path.GetFullPath(plan))
        {
            throw new PlanFileUsageException("The plan would replace its own snapshot; name another file.");
        }

        return new() { Snapshot = snapshot, Plan = plan, Constrained = constrained, Records = records, Threads = threads };
    }
}
