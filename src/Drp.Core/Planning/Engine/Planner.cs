using System.Collections.Immutable;
using System.Diagnostics;

namespace Drp.Planning;

/// <inheritdoc cref="IPlanner"/>
public sealed class Planner : IPlanner
{
    /// <inheritdoc/>
    public Plan Plan(PlanningSnapshot snapshot, PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= new PlanOptions();
        using Activity? activity = DrpTelemetry.Source.StartActivity("drp.plan");
        long start = Stopwatch.GetTimestamp();
        Refuse(Validate(snapshot, options));
        Plan plan = Plan(new SnapshotCompiler(snapshot, options).Compile(), options, cancellationToken);
        DrpTelemetry.PlanSeconds.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        return plan;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Validate(PlanningSnapshot snapshot, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SnapshotValidator(snapshot).Validate(options ?? new PlanOptions());
    }

    /// <inheritdoc/>
    public Plan Replan(
        Plan previous, PlanningSnapshot snapshot, PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= new PlanOptions();
        return NetChange.TryReplan(previous, snapshot, options, cancellationToken) ?? Plan(snapshot, options, cancellationToken);
    }

    /// <inheritdoc/>
    public IPlanExplainer Explain(Plan plan, PlanningSnapshot snapshot, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(snapshot);
        return new PlanExplainer(plan, snapshot, options ?? new PlanOptions());
    }

    /// <summary>Plans a snapshot that has been validated and compiled.</summary>
    internal static Plan Plan(CompiledSnapshot compiled, PlanOptions options, CancellationToken cancellationToken)
    {
        int[] items = [.. Enumerable.Range(0, compiled.Items.Length)];
        (ImmutableArray<PlanBlock> blocks, int[] blockOf, int[] slotOf) = new PlanRun(compiled, options).Run(items, cancellationToken);
        return Finish(compiled.Snapshot, options, blocks, blockOf, slotOf);
    }

    internal static Plan Finish(
        PlanningSnapshot snapshot, PlanOptions options, ImmutableArray<PlanBlock> blocks, int[] blockOf, int[] slotOf)
    {
        string optionsFingerprint = PlanIdentity.Fingerprint(options);
        var header = new PlanHeader
        {
            Id = PlanIdentity.Id(snapshot.Fingerprint, optionsFingerprint),
            SnapshotFingerprint = snapshot.Fingerprint,
            OptionsFingerprint = optionsFingerprint,
            AsOf = snapshot.AsOf,
            Buckets = snapshot.Buckets,
            HasConstrained = options.Constrained && blocks.All(static b => b.Constrained is not null),
            HasRecords = options.KeepRecords,
            ItemHashes = snapshot.ItemHashes,
            SharedHash = snapshot.Masters.SharedHash,
        };
        return new Plan(
            header,
            new SnapshotNames(snapshot.Masters),
            blocks,
            blockOf,
            slotOf,
            plan => PlanMessages.Of(plan, snapshot, options));
    }

    internal static void Refuse(IReadOnlyList<Fault> faults)
    {
        if (faults.Count > 0)
        {
            throw new DrpInputException("DRP2000", "The snapshot can't be planned; nothing was planned.", faults);
        }
    }
}
