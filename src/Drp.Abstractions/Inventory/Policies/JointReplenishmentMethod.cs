namespace Drp.Inventory.Policies;

/// <summary>How the multiples of a joint cycle are found.</summary>
public enum JointReplenishmentMethod
{
    /// <summary>The least cost over all cycles and multiples, by enumerating the cycles where a multiple changes (Goyal 1974).</summary>
    Optimal,

    /// <summary>Silver's heuristic (1976) with x_i rounded to the nearest whole number, halves up.</summary>
    SilverNearest,

    /// <summary>Silver's heuristic with the whole number m that satisfies m(m−1) ≤ x_i² ≤ m(m+1): the best m for its cycle.</summary>
    SilverBestMultiple,
}
