namespace Drp.Planning;

/// <summary>Stretches from the snapshot's date, in calendar days, in which planning is held back. Immutable.</summary>
public sealed record PlanningFences
{
    /// <summary>No fences.</summary>
    public static PlanningFences None { get; } = new();

    /// <summary>
    /// Inside it demand is orders only, beyond it orders and the forecast that is left. A bucket is inside when its first
    /// day is before <c>AsOf</c> + this. Default 0.
    /// </summary>
    public int DemandDays { get; init; }

    /// <summary>No new order ships before <c>AsOf</c> + this; the need moves to the fence's end. Default 0.</summary>
    public int FrozenDays { get; init; }

    /// <summary>
    /// New orders that ship before <c>AsOf</c> + this are reported, so that a planner confirms them. Default 0.
    /// </summary>
    public int PlanningDays { get; init; }
}
