using System.Buffers;

namespace Drp.Planning;

/// <summary>
/// Splits a requirement between sources by quota before lot sizing, so that over the horizon what each source was assigned
/// converges to its quota. Pure, exact and thread-safe.
/// </summary>
/// <remarks>
/// With quota qᵢ, requirement N and Aᵢ what source i was assigned so far <em>after</em> lot sizing:
/// <c>dᵢ = qᵢ·(ΣA + N) − Aᵢ</c>, so Σd = N; a negative d becomes 0 and the sum of the negatives is taken from the positive
/// ones in proportion. The parts are whole units by largest remainder, ties to the lower index.
/// </remarks>
public static class QuotaSplit
{
    /// <summary>Splits one requirement.</summary>
    /// <param name="need">The requirement N, Q4, not negative, whole units.</param>
    /// <param name="quotas">A quota per source on any common scale (percent, 10⁻⁴ …), none negative, at least one positive.</param>
    /// <param name="assigned">What each source was assigned so far after lot sizing, Q4, not negative.</param>
    /// <param name="unit">The item's smallest quantity, Q4, positive.</param>
    /// <param name="parts">Receives one part per source, Q4; Σ parts = need. A source without quota receives nothing.</param>
    /// <exception cref="ArgumentException">Lengths differ, the need isn't whole units, or no quota is positive.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or a unit that isn't positive.</exception>
    /// <exception cref="OverflowException">A sum exceeds 64 bits, or a product 128.</exception>
    public static void Split(long need, ReadOnlySpan<long> quotas, ReadOnlySpan<long> assigned, long unit, Span<long> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(need);
        if (assigned.Length != quotas.Length)
            throw new ArgumentException("There must be one assigned quantity per source.", nameof(assigned));
        foreach (var quota in quotas) ArgumentOutOfRangeException.ThrowIfNegative(quota, nameof(quotas));
        foreach (var quantity in assigned) ArgumentOutOfRangeException.ThrowIfNegative(quantity, nameof(assigned));
        var whole = ExactMath.Sum(quotas);
        if (whole == 0) throw new ArgumentException("At least one quota must be positive.", nameof(quotas));
        var reach = checked(ExactMath.Sum(assigned) + need);

        var rented = ArrayPool<UInt128>.Shared.Rent(quotas.Length);
        try
        {
            // Taking the negatives from the positive ones in proportion leaves need·d⁺ᵢ/Σd⁺: only the weights matter.
            var due = rented.AsSpan(0, quotas.Length);
            for (var i = 0; i < quotas.Length; i++)
            {
                var difference = checked((Int128)quotas[i] * reach - (Int128)whole * assigned[i]);
                due[i] = difference > 0 && quotas[i] > 0 ? (UInt128)difference : 0;
            }

            ProportionalSplit.Split(need, due, unit, parts);
        }
        finally
        {
            ArrayPool<UInt128>.Shared.Return(rented);
        }
    }
}
