namespace Drp.Planning;

/// <summary>
/// The classical rules for dividing what is too little for all claims: proportional, equal awards, equal losses and the
/// Talmud's rule. Pure, exact and thread-safe.
/// </summary>
/// <remarks>
/// Each fills numerators over a common denominator, which it returns; Σ numerators / denominator = min(available, Σ
/// claims). Numerators serve as weights of <see cref="ProportionalSplit"/> where whole units are wanted. Sources: Aumann and
/// Maschler (1985), Thomson (2003); equal awards and equal losses are the uniform and linear allocations of Cachon and
/// Lariviere (1999).
/// </remarks>
public static class DivisionRules
{
    /// <summary>Everybody receives the same fraction of the claim.</summary>
    /// <param name="available">What there is, Q4, not negative.</param>
    /// <param name="claims">The claims, Q4, not negative.</param>
    /// <param name="awards">Receives the numerators.</param>
    public static Int128 Proportional(long available, ReadOnlySpan<long> claims, Span<Int128> awards)
    {
        Check(available, claims, awards);
        return ShareRules.ByDemand(claims, available, awards);
    }

    /// <summary>Everybody receives the same, nobody more than the claim (constrained equal awards).</summary>
    /// <param name="available">What there is, Q4, not negative.</param>
    /// <param name="claims">The claims, Q4, not negative.</param>
    /// <param name="awards">Receives the numerators.</param>
    public static Int128 EqualAwards(long available, ReadOnlySpan<long> claims, Span<Int128> awards)
    {
        Check(available, claims, awards);
        return Level(available, claims, awards);
    }

    /// <summary>Everybody loses the same, nobody more than the claim (constrained equal losses).</summary>
    /// <param name="available">What there is, Q4, not negative.</param>
    /// <param name="claims">The claims, Q4, not negative.</param>
    /// <param name="awards">Receives the numerators.</param>
    public static Int128 EqualLosses(long available, ReadOnlySpan<long> claims, Span<Int128> awards)
    {
        Check(available, claims, awards);
        var missing = ExactMath.Sum(claims) - (Int128)available;
        var denominator = Level(Int128.Max(0, missing), claims, awards);
        for (var i = 0; i < claims.Length; i++) awards[i] = claims[i] * denominator - awards[i];
        return denominator;
    }

    /// <summary>
    /// The Talmud's rule: up to half of all claims equal awards on the half claims, beyond it equal losses on them.
    /// </summary>
    /// <param name="available">What there is, Q4, not negative.</param>
    /// <param name="claims">The claims, Q4, not negative.</param>
    /// <param name="awards">Receives the numerators.</param>
    public static Int128 Talmud(long available, ReadOnlySpan<long> claims, Span<Int128> awards)
    {
        Check(available, claims, awards);
        Int128 all = ExactMath.Sum(claims);
        var given = Int128.Min(available, all);

        // Equal awards of 2·E on the claims are twice those of E on the half claims; the upper half mirrors the lower one.
        var lower = 2 * given <= all;
        var denominator = 2 * Level(lower ? 2 * given : 2 * (all - given), claims, awards);
        if (!lower)
            for (var i = 0; i < claims.Length; i++) awards[i] = claims[i] * denominator - awards[i];
        return denominator;
    }

    private static Int128 Level(Int128 available, ReadOnlySpan<long> claims, Span<Int128> awards)
    {
        var open = claims.Length;
        awards.Fill(-1);
        for (var again = true; again && open > 0;)
        {
            again = false;
            Int128 taken = 0;
            var closed = 0;
            for (var i = 0; i < claims.Length; i++)
            {
                if (awards[i] >= 0 || claims[i] * (Int128)open > available) continue;
                awards[i] = claims[i];
                taken += claims[i];
                closed++;
                again = true;
            }

            available -= taken;
            open -= closed;
        }

        if (open == 0) return 1;
        for (var i = 0; i < claims.Length; i++) awards[i] = awards[i] < 0 ? available : awards[i] * open;
        return open;
    }

    private static void Check(long available, ReadOnlySpan<long> claims, Span<Int128> awards)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(available);
        if (awards.Length != claims.Length) throw new ArgumentException("There must be one award per claim.", nameof(awards));
        foreach (var claim in claims) ArgumentOutOfRangeException.ThrowIfNegative(claim, nameof(claims));
    }
}
