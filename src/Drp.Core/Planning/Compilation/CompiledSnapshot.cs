namespace Drp.Planning;

/// <summary>A snapshot with every code resolved, ready to plan; or the faults that prevent it.</summary>
internal sealed class CompiledSnapshot
{
    public required PlanningSnapshot Snapshot { get; init; }

    public required TimeAxis Axis { get; init; }

    /// <summary>One network per item, by item code.</summary>
    public required CompiledItem[] Items { get; init; }

    /// <summary>The successor's index per item, or -1.</summary>
    public required int[] Successor { get; init; }
}
