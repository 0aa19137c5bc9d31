using Drp.Planning;

namespace Drp.Samples.PlanFile;

/// <summary>Plans a snapshot file into a plan file. All that the program says goes to the error output.</summary>
public static class PlanFileCommand
{
    /// <summary>Exit code: planned and written.</summary>
    public const int Planned = 0;

    /// <summary>Exit code: the arguments or the snapshot can't be used; nothing was written.</summary>
    public const int Refused = 2;

    /// <summary>Runs the program.</summary>
    public static int Run(string[] args, Func<Stream> input, Func<Stream> output, TextWriter says)
    {
        if (args is ["--help"] or ["-h"] or ["-?"])
        {
            says.WriteLine(PlanFileArguments.Usage);
            return Planned;
        }

        try
        {
            PlanFileArguments arguments = PlanFileArguments.Parse(args);
            Plan(arguments, input, output, says);
            return Planned;
        }
        catch (PlanFileUsageException wrong)
        {
            says.WriteLine(wrong.Message);
            says.WriteLine();
            says.WriteLine(PlanFileArguments.Usage);
        }
        catch (DrpInputException refused)
        {
            says.WriteLine(refused.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            says.WriteLine(failed.Message);
        }

        return Refused;
    }

    private static void Plan(PlanFileArguments arguments, Func<Stream> input, Func<Stream> output, TextWriter says)
    {
        PlanningSnapshot snapshot;
        using (Stream source = arguments.Snapshot == PlanFileArguments.Standard ? input() : File.OpenRead(arguments.Snapshot))
        {
            snapshot = SnapshotJson.Read(source);
        }

        var options = new PlanOptions
        {
            Constrained = arguments.Constrained,
            KeepRecords = arguments.Records,
            MaxThreads = arguments.Threads,
        };
        Plan plan = new Planner().Plan(snapshot, options);
        if (arguments.Plan == PlanFileArguments.Standard)
        {
            using Stream target = output();
            PlanJson.Write(plan, target);
        }
        else
        {
            WholeFile.Write(arguments.Plan, stream => PlanJson.Write(plan, stream));
        }

        says.WriteLine(FormattableString.Invariant(
            $"{snapshot.Items.Length:N0} items at {snapshot.PointCount:N0} stocking points: {plan.OrderCount():N0} planned orders, {plan.Messages.Length:N0} messages."));
    }
}
