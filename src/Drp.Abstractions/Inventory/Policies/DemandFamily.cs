namespace Drp.Inventory.Policies;

/// <summary>The families of distributions that two moments of demand can be given to.</summary>
public enum DemandFamily
{
    /// <summary>Normal: smooth demand, the textbook default; it allows negative demand and is wrong for slow movers.</summary>
    Normal,

    /// <summary>Gamma: never negative, continuous; for demand in divisible units or of mixed order sizes.</summary>
    Gamma,

    /// <summary>Negative binomial: whole units, variance above the mean.</summary>
    NegativeBinomial,

    /// <summary>Poisson: whole units, variance equal to the mean; a given deviation is ignored.</summary>
    Poisson,
}
