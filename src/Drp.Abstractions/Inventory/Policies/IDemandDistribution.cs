namespace Drp.Inventory.Policies;

/// <summary>
/// The distribution of demand over some stretch of time. A host may bring its own; those in <c>DemandDistributions</c>
/// cover the usual families. Implementations are immutable and safe to share between threads.
/// </summary>
public interface IDemandDistribution
{
    /// <summary>Family and parameters in a few words, for derivations.</summary>
    string Name { get; }

    /// <summary>The mean, in the item's base unit.</summary>
    double Mean { get; }

    /// <summary>The standard deviation, in the item's base unit.</summary>
    double StandardDeviation { get; }

    /// <summary>
    /// The step of a discrete distribution: demand is 0, step, 2·step, … Zero for a continuous distribution.
    /// </summary>
    double LatticeStep { get; }

    /// <summary>The probability that demand is at most a quantity.</summary>
    /// <param name="quantity">The quantity, inclusive.</param>
    /// <returns>P(D ≤ quantity).</returns>
    double CumulativeProbability(double quantity);

    /// <summary>The smallest quantity that demand stays within at a probability.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <returns>The smallest x with P(D ≤ x) ≥ probability.</returns>
    double Quantile(double probability);

    /// <summary>The loss function: the units that a stock can be expected to fall short.</summary>
    /// <param name="stock">The stock, in the item's base unit; may be negative.</param>
    /// <returns>E[(D − stock)⁺].</returns>
    double ExpectedShortage(double stock);

    /// <summary>The second-order loss function, the integral of the first from <paramref name="stock"/> upwards.</summary>
    /// <param name="stock">The stock, in the item's base unit; may be negative.</param>
    /// <returns>½·E[((D − stock)⁺)²].</returns>
    double SecondOrderShortage(double stock);
}
