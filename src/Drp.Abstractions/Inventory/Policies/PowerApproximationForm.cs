namespace Drp.Inventory.Policies;

/// <summary>The forms of the power approximation that are in use.</summary>
public enum PowerApproximationForm
{
    /// <summary>
    /// As revised in 1984: where the order size is at most 1.5 periods of demand, neither s nor S exceeds the base stock
    /// level mean + σ·Φ⁻¹(p/(p+h)) of the exposure.
    /// </summary>
    Capped,

    /// <summary>The two power terms alone, whatever the order size.</summary>
    Plain,
}
