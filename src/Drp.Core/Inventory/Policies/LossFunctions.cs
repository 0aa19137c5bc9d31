namespace Drp.Inventory.Policies;

/// <summary>
/// Loss functions of the standard normal distribution, in the form of Silver, Pyke and Thomas, Inventory and Production
/// Management in Supply Chains, 4th ed., appendix II. Pure; safe to call from any thread. Loss functions of other
/// distributions are members of <see cref="IDemandDistribution"/>.
/// </summary>
public static class LossFunctions
{
    /// <summary>The standard normal loss G(z) = φ(z) − z·(1 − Φ(z)) = E[(Z − z)⁺].</summary>
    /// <param name="z">The number of deviations; any finite number.</param>
    /// <returns>The expected shortage in deviations.</returns>
    public static double StandardNormal(double z) => Numerics.Density(z) - z * Numerics.Tail(z);

    /// <summary>The complement G(z) + z = E[(z − Z)⁺].</summary>
    /// <param name="z">The number of deviations; any finite number.</param>
    /// <returns>The expected surplus in deviations.</returns>
    public static double StandardNormalComplement(double z) => StandardNormal(-z);

    /// <summary>The second-order loss ½·((z² + 1)·(1 − Φ(z)) − z·φ(z)) = ½·E[((Z − z)⁺)²].</summary>
    /// <param name="z">The number of deviations; any finite number.</param>
    /// <returns>Half of the expected squared shortage, in squared deviations.</returns>
    public static double StandardNormalSecondOrder(double z) =>
        0.5 * ((z * z + 1) * Numerics.Tail(z) - z * Numerics.Density(z));

    /// <summary>The inverse of <see cref="StandardNormal"/>: the factor k with G(k) = <paramref name="loss"/>.</summary>
    /// <param name="loss">The expected shortage in deviations; above 0.</param>
    /// <returns>The safety factor; negative when the loss exceeds G(0) ≈ 0.3989.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The loss is not a number above 0.</exception>
    public static double InverseStandardNormal(double loss)
    {
        if (!double.IsFinite(loss) || loss <= 0)
            throw new ArgumentOutOfRangeException(nameof(loss), loss, "A loss is a number above 0.");

        // G(z) > −z, and G(37) is below the smallest loss that a double can tell from 0.
        return Numerics.RootOfIncreasing(z => loss - StandardNormal(z), -loss, 37);
    }
}
