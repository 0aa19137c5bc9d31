using System.Collections.Immutable;

namespace Drp.Planning;

/// <inheritdoc cref="IPlanAnalysis"/>
public sealed class PlanAnalysis : IPlanAnalysis
{
    /// <inheritdoc/>
    public PlanKpis Kpis(PlannedRun run, PlanKind? kind = null)
    {
        PlanKpis whole = Calculator(run, kind).Whole();
        LoadSchedule? loads = LoadKpis.Of(run, whole.Plan);
        return loads is null ? whole : whole with { Loads = loads.Loads.Length, LoadFill = loads.MeanFill };
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlanKpis> Kpis(PlannedRun run, KpiDimension by, PlanKind? kind = null) =>
        LoadKpis.Add(run, Calculator(run, kind).By(by), by);

    /// <inheritdoc/>
    public PlanComparison Compare(Plan before, Plan after, ComparisonOptions? options = null)
    {
        var pair = new PlanPair(before, after, options ?? new ComparisonOptions());
        return pair.Compare();
    }

    /// <inheritdoc/>
    public PlanComparison Compare(PlannedRun before, PlannedRun after, ComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pair = new PlanPair(before.Plan, after.Plan, options ?? new ComparisonOptions());
        PlanComparison comparison = pair.Compare();
        if (!before.Plan.HasRecords || !after.Plan.HasRecords)
        {
            return comparison;
        }

        PlanKpis then = Kpis(before, comparison.Kind), now = Kpis(after, comparison.Kind);
        return comparison with
        {
            KpisBefore = then,
            KpisAfter = now,
            Kpis =
            [
                .. then.Figures().Zip(now.Figures())
                    .Where(static f => f.First.Value != f.Second.Value)
                    .Select(static f => new KpiChange { Name = f.First.Name, Before = f.First.Value, After = f.Second.Value }),
            ],
        };
    }

    /// <inheritdoc/>
    public IEnumerable<OrderChange> OrderChanges(Plan before, Plan after, ComparisonOptions? options = null) =>
        new PlanPair(before, after, options ?? new ComparisonOptions()).Orders();

    /// <inheritdoc/>
    public IEnumerable<RecordChange> RecordChanges(Plan before, Plan after, ComparisonOptions? options = null) =>
        new PlanPair(before, after, options ?? new ComparisonOptions()).Records();

    /// <inheritdoc/>
    public IEnumerable<MessageChange> MessageChanges(Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return MessagePairs.Changes(before.Messages, after.Messages);
    }

    private static KpiCalculator Calculator(PlannedRun run, PlanKind? kind)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Plan.HasRecords
            ? new KpiCalculator(run, kind ?? run.Possible)
            : throw new ArgumentException("KPIs need the plan's records; plan with PlanOptions.KeepRecords.", nameof(run));
    }
}
