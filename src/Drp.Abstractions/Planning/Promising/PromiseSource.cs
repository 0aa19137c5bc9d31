namespace Drp.Planning;

/// <summary>Where a promised part comes from, in the order of preference on one date.</summary>
public enum PromiseSource
{
    /// <summary>Available to promise: on hand, in transit, ordered or firmly planned and not committed.</summary>
    Available,

    /// <summary>Supply of the standing plan that nothing else needs.</summary>
    Planned,

    /// <summary>A new transfer of what another place has free.</summary>
    Move,

    /// <summary>A new purchase or production, and the transfers that bring it here.</summary>
    Procure,
}
