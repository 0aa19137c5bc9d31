namespace Drp.Planning;

/// <summary>What a lane is for.</summary>
public enum LaneKind
{
    /// <summary>Regular replenishment.</summary>
    Supply,

    /// <summary>Between siblings, for rebalancing only; never used by the pull.</summary>
    Lateral,
}
