namespace Drp.Inventory.Policies;

/// <summary>The distributions that a history of intermittent demand can be fitted with. None allows negative demand.</summary>
public enum IntermittentFamily
{
    /// <summary>
    /// By the data: compound Poisson for lumpy demand (mean interval ≥ 1.32 periods and squared variation of sizes ≥ 0.49,
    /// after Syntetos and Boylan 2005), negative binomial for other demand in whole units (Poisson where the variance does
    /// not exceed the mean), gamma for demand in divisible units.
    /// </summary>
    Automatic,

    /// <summary>Gamma with the two moments of the exposure.</summary>
    Gamma,

    /// <summary>Negative binomial with the two moments of the exposure.</summary>
    NegativeBinomial,

    /// <summary>
    /// Demands arrive by a Poisson process and have the sizes that were seen; keeps the shape of rare large demands.
    /// </summary>
    CompoundPoisson,
}
