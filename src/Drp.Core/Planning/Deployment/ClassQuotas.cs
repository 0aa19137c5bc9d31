namespace Drp.Planning;

/// <summary>
/// Quotas of customer classes on a supply, without moving stock. Pure, exact and thread-safe; quantities Q4 (10⁻⁴ of a base
/// unit), classes in a fixed order (rank, then code).
/// </summary>
public static class ClassQuotas
{
    /// <summary>One hundred percent in the scale of given ratios.</summary>
    public const long WholeRatio = 1_000_000;

    /// <summary>Splits a supply into quotas.</summary>
    /// <param name="rule">How to split.</param>
    /// <param name="supply">The supply, not negative, whole units.</param>
    /// <param name="keys">
    /// Per class: nothing is read for <see cref="ClassSplit.FirstCome"/>; forecasts for <see cref="ClassSplit.ForecastRatio"/>;
    /// 10⁻⁴ of a percent for <see cref="ClassSplit.GivenRatio"/>, together at most <see cref="WholeRatio"/>; quantities for
    /// <see cref="ClassSplit.FixedQuantity"/>.
    /// </param>
    /// <param name="unit">The item's smallest quantity, positive.</param>
    /// <param name="quotas">Receives the quota of each class.</param>
    /// <returns>
    /// What belongs to no class. Zero for first come, where every class's quota is the whole supply, so that only the
    /// quantity available limits it.
    /// </returns>
    /// <remarks>Parts are whole units by largest remainder, ties to the lower index. Without any forecast nothing is split.</remarks>
    /// <exception cref="ArgumentException">Lengths differ, the supply isn't whole units, or ratios exceed one hundred percent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative number or an unknown rule.</exception>
    public static long Split(ClassSplit rule, long supply, ReadOnlySpan<long> keys, long unit, Span<long> quotas)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(supply);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        if (keys.Length != quotas.Length) throw new ArgumentException("There must be one quota per class.", nameof(quotas));
        foreach (var key in keys) ArgumentOutOfRangeException.ThrowIfNegative(key, nameof(keys));
        switch (rule)
        {
            case ClassSplit.FirstCome:
                quotas.Fill(supply);
                return 0;
            case ClassSplit.ForecastRatio:
                quotas.Clear();
                if (ExactMath.Sum(keys) == 0) return supply;
                ProportionalSplit.Split(supply, keys, unit, quotas);
                return 0;
            case ClassSplit.GivenRatio:
                return ByRatio(supply, keys, unit, quotas);
            case ClassSplit.FixedQuantity:
                for (var i = 0; i < keys.Length; i++)
                {
                    quotas[i] = Math.Min(keys[i], supply);
                    supply -= quotas[i];
                }

                return supply;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown split.");
        }
    }

    /// <summary>What a request of a class gets: <c>min(request, ATP, quota not yet used)</c>, not below zero.</summary>
    /// <param name="requested">The quantity asked, not negative.</param>
    /// <param name="available">Available to promise at the date; may be negative.</param>
    /// <param name="quota">The class's quota.</param>
    /// <param name="used">What the class has used of it.</param>
    public static long Confirm(long requested, long available, long quota, long used)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(requested);
        return Math.Max(0, Math.Min(requested, Math.Min(available, checked(quota - used))));
    }

    /// <summary>Gives unused quota back where a class is flagged so; elsewhere it stays reserved.</summary>
    /// <param name="used">What each class used.</param>
    /// <param name="returned">Whether the class's unused quota goes back.</param>
    /// <param name="quotas">The quotas; those flagged shrink to what was used.</param>
    /// <returns>The quantity that is free again.</returns>
    public static long ReturnUnused(ReadOnlySpan<long> used, ReadOnlySpan<bool> returned, Span<long> quotas)
    {
        if (used.Length != quotas.Length) throw new ArgumentException("There must be one quantity per class.", nameof(used));
        if (returned.Length != quotas.Length) throw new ArgumentException("There must be one flag per class.", nameof(returned));
        long free = 0;
        for (var i = 0; i < quotas.Length; i++)
        {
            if (!returned[i] || quotas[i] <= used[i]) continue;
            free = checked(free + (quotas[i] - used[i]));
            quotas[i] = used[i];
        }

        return free;
    }

    private static long ByRatio(long supply, ReadOnlySpan<long> ratios, long unit, Span<long> quotas)
    {
        var sum = ExactMath.Sum(ratios);
        if (sum > WholeRatio) throw new ArgumentException("Ratios must not exceed one hundred percent together.", nameof(ratios));

        // What the ratios leave is a part like the others, the last in ties, so that the quotas' rounding doesn't depend on it.
        Span<long> weights = ratios.Length < 64 ? stackalloc long[ratios.Length + 1] : new long[ratios.Length + 1];
        Span<long> parts = ratios.Length < 64 ? stackalloc long[ratios.Length + 1] : new long[ratios.Length + 1];
        ratios.CopyTo(weights);
        weights[^1] = WholeRatio - sum;
        ProportionalSplit.Split(supply, weights, unit, parts);
        parts[..^1].CopyTo(quotas);
        return parts[^1];
    }
}
