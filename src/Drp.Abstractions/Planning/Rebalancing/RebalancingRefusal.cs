namespace Drp.Planning;

/// <summary>Why a lateral lane moved nothing. Several may hold at once.</summary>
[Flags]
public enum RebalancingRefusal
{
    /// <summary>Nothing stood in the way.</summary>
    None = 0,

    /// <summary>The giving location has no excess left.</summary>
    NoExcess = 1,

    /// <summary>The receiving location needs nothing more.</summary>
    NoNeed = 2,

    /// <summary>What could be moved is less than the lane's minimum or multiple.</summary>
    BelowLot = 4,

    /// <summary>The giving location will use up its excess itself soon enough.</summary>
    BurnsOut = 8,

    /// <summary>The value of the move is below the threshold.</summary>
    BelowValue = 16,

    /// <summary>The move costs more than its share of the value.</summary>
    AboveCost = 32,
}
