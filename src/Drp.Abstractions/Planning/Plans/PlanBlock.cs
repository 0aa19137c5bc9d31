namespace Drp.Planning;

/// <summary>
/// The results of some items. Slot i holds one item; its stocking points are <c>PointStart[i] .. PointStart[i + 1]</c>,
/// sorted by location. Blocks are shared between a plan and its net change.
/// </summary>
internal sealed class PlanBlock
{
    public required int[] PointStart { get; init; }

    /// <summary>Per point: index into the plan's locations.</summary>
    public required int[] Location { get; init; }

    /// <summary>Per point: stock at the start, batches included.</summary>
    public required long[] OnHand { get; init; }

    /// <summary>Per point: the safety stock when it is the same in all buckets.</summary>
    public required long[] SafetyLevel { get; init; }

    /// <summary>Safety stock per cell; empty when it is the same in all buckets for every point of the block.</summary>
    public required long[] Safety { get; init; }

    /// <summary>Scheduled receipts of point p: <c>ScheduledStart[p] .. ScheduledStart[p + 1]</c>.</summary>
    public required int[] ScheduledStart { get; init; }

    public required ushort[] ScheduledBucket { get; init; }

    public required long[] ScheduledQuantity { get; init; }

    public required bool[] ScheduledInTransit { get; init; }

    public required PlanColumns Unconstrained { get; init; }

    /// <summary>Null when the constrained plan was not asked for.</summary>
    public required PlanColumns? Constrained { get; init; }

    public PlanColumns Of(PlanKind kind) => kind == PlanKind.Unconstrained
        ? Unconstrained
        : Constrained ?? throw new InvalidOperationException("This plan has no constrained side; plan with PlanOptions.Constrained.");
}
