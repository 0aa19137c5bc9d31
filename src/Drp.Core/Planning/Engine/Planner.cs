using System.Collections.Immutable;

namespace Drp.Planning;

/// <inheritdoc cref="IPlanner"/>
public sealed class Planner : IPlanner
{
    /// <inheritdoc/>
    public Plan Plan(PlanningSnapshot snapshot, PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= new PlanOptions();
        IReadOnlyList<Fault> faults = Validate(snapshot, options);
        if (faults.Count > 0)
        {
            throw new DrpInputException("DRP2000", "The snapshot can't be planned; nothing was planned.", faults);
        }

        CompiledSnapshot compiled = new SnapshotCompiler(snapshot, options).Compile();
        return Plan(compiled, options, cancellationToken);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Validate(PlanningSnapshot snapshot, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SnapshotValidator(snapshot).Validate(options ?? new PlanOptions());
    }

    /// <inheritdoc/>
    public Plan Replan(Plan previous, PlanningSnapshot snapshot, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException();

    internal static Plan Plan(CompiledSnapshot compiled, PlanOptions options, CancellationToken cancellationToken)
    {
        PlanningSnapshot snapshot = compiled.Snapshot;
        int[] items = [.. Enumerable.Range(0, compiled.Items.Length)];
        (ImmutableArray<PlanBlock> blocks, int[] blockOf, int[] slotOf) = new PlanRun(compiled, options).Run(items, cancellationToken);
        var header = new PlanHeader
        {
            Id = "",
            SnapshotFingerprint = "",
            OptionsFingerprint = "",
            AsOf = snapshot.AsOf,
            Buckets = snapshot.Buckets,
            HasConstrained = false,
            HasRecords = options.KeepRecords,
        };
        return new Plan(header, new SnapshotNames(snapshot.Masters), blocks, blockOf, slotOf, static _ => []);
    }
}
