namespace Drp.Planning;

/// <summary>Judges a plan, and compares two. Thread-safe; the same arguments give the same answer.</summary>
public interface IPlanAnalysis
{
    /// <summary>The key performance indicators of a whole plan.</summary>
    /// <param name="run">The plan beside its snapshot; its records must have been kept.</param>
    /// <param name="kind">Which of the two plans; <see langword="null"/>: the constrained one where it was made.</param>
    /// <exception cref="ArgumentException">The plan's records were not kept.</exception>
    PlanKpis Kpis(PlannedRun run, PlanKind? kind = null);

    /// <summary>The key performance indicators of the parts of a plan, by the codes of the parts.</summary>
    /// <param name="run">The plan beside its snapshot; its records must have been kept.</param>
    /// <param name="by">What the parts are.</param>
    /// <param name="kind">Which of the two plans; <see langword="null"/>: the constrained one where it was made.</param>
    /// <exception cref="ArgumentException">The plan's records were not kept.</exception>
    IReadOnlyList<PlanKpis> Kpis(PlannedRun run, KpiDimension by, PlanKind? kind = null);

    /// <summary>What differs between two plans: counts of everything, and the first differences of each list.</summary>
    /// <param name="before">The plan that was.</param>
    /// <param name="after">The plan that is.</param>
    /// <param name="options">How to compare; <see langword="null"/>: the defaults.</param>
    /// <remarks>Without snapshots there are no KPIs; see the other overload.</remarks>
    PlanComparison Compare(Plan before, Plan after, ComparisonOptions? options = null);

    /// <summary>What differs between two plans, with the KPIs of both.</summary>
    /// <param name="before">The plan that was.</param>
    /// <param name="after">The plan that is.</param>
    /// <param name="options">How to compare; <see langword="null"/>: the defaults.</param>
    PlanComparison Compare(PlannedRun before, PlannedRun after, ComparisonOptions? options = null);

    /// <summary>Every order that differs, by item and receiving location, one item at a time: for plans of any size.</summary>
    /// <param name="before">The plan that was.</param>
    /// <param name="after">The plan that is.</param>
    /// <param name="options">How to compare; <see langword="null"/>: the defaults. Limits don't apply.</param>
    IEnumerable<OrderChange> OrderChanges(Plan before, Plan after, ComparisonOptions? options = null);

    /// <summary>Every record that differs, by item and location, one item at a time; none where records were not kept.</summary>
    /// <param name="before">The plan that was.</param>
    /// <param name="after">The plan that is.</param>
    /// <param name="options">How to compare; <see langword="null"/>: the defaults. Limits don't apply.</param>
    IEnumerable<RecordChange> RecordChanges(Plan before, Plan after, ComparisonOptions? options = null);

    /// <summary>Every message that is new or different, in the order of messages, then every message that is gone.</summary>
    /// <param name="before">The plan that was.</param>
    /// <param name="after">The plan that is.</param>
    IEnumerable<MessageChange> MessageChanges(Plan before, Plan after);
}
