using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drp.Planning;

/// <summary>
/// The netting loop: one stocking point of eight items over all buckets, side by side. Rows are interleaved: lane l of
/// bucket t stands at <c>t * 8 + l</c>.
/// </summary>
internal static class NettingKernel
{
    /// <summary>Nets with the widest vectors that the machine has.</summary>
    /// <param name="terms">Opening stock, safety stock and lot rules.</param>
    /// <param name="point">The point whose terms count.</param>
    /// <param name="gross">Gross requirements.</param>
    /// <param name="scheduled">Scheduled receipts.</param>
    /// <param name="projected">Receives the projected available.</param>
    /// <param name="quantity">Receives the planned receipts.</param>
    public static void Net(
        LaneTerms terms,
        int point,
        ReadOnlySpan<long> gross,
        ReadOnlySpan<long> scheduled,
        Span<long> projected,
        Span<long> quantity)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Net<Vector512Lanes>(terms, point, gross, scheduled, projected, quantity);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Net<Vector256Lanes>(terms, point, gross, scheduled, projected, quantity);
        }
        else
        {
            Net<ScalarLane>(terms, point, gross, scheduled, projected, quantity);
        }
    }

    /// <summary>Nets with vectors of one width.</summary>
    public static void Net<T>(
        LaneTerms terms,
        int point,
        ReadOnlySpan<long> gross,
        ReadOnlySpan<long> scheduled,
        Span<long> projected,
        Span<long> quantity)
        where T : struct, ILaneVector<T>
    {
        int cells = gross.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(scheduled.Length, cells);
        ArgumentOutOfRangeException.ThrowIfNotEqual(projected.Length, cells);
        ArgumentOutOfRangeException.ThrowIfNotEqual(quantity.Length, cells);
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells % LaneTerms.Lanes, 0, nameof(gross));
        for (int lane = 0; lane < LaneTerms.Lanes; lane += T.Count)
        {
            if (TryNet<T>(terms, point, lane, gross, scheduled, projected, quantity))
            {
                continue;
            }

            for (int single = lane; single < lane + T.Count; single++)
            {
                TryNet<ScalarLane>(terms, point, single, gross, scheduled, projected, quantity);
            }
        }
    }

    /// <summary>Nets the lanes of one vector; false when a quantity is too large for it: then the rows are not finished.</summary>
    /// <remarks>No call stands inside the loop: it would send every vector to memory and back in each bucket.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryNet<T>(
        LaneTerms terms,
        int point,
        int lane,
        ReadOnlySpan<long> gross,
        ReadOnlySpan<long> scheduled,
        Span<long> projected,
        Span<long> quantity)
        where T : struct, ILaneVector<T>
    {
        int at = (point * LaneTerms.Lanes) + lane;
        T available = T.Load(in terms.Opening[at]);
        T safety = T.Load(in terms.Safety[at]);
        T minimum = T.Load(in terms.Minimum[at]);
        T multiple = T.Load(in terms.Multiple[at]);
        T factor = T.Load(in terms.Factor[at]);
        T inverse = T.Load(in terms.Inverse[at]);
        T limit = T.Load(in terms.Limit[at]);
        ref long grossCell = ref MemoryMarshal.GetReference(gross);
        ref long scheduledCell = ref MemoryMarshal.GetReference(scheduled);
        ref long projectedCell = ref MemoryMarshal.GetReference(projected);
        ref long quantityCell = ref MemoryMarshal.GetReference(quantity);
        nuint cells = (nuint)gross.Length;
        for (nuint cell = (nuint)lane; cell < cells; cell += LaneTerms.Lanes)
        {
            T change = T.Subtract(T.Load(in Unsafe.Add(ref scheduledCell, cell)), T.Load(in Unsafe.Add(ref grossCell, cell)));
            available = T.Add(available, change);
            T need = T.Subtract(safety, available);
            T needed = T.AboveZero(need);
            T order = T.Zero;
            if (T.Any(needed))
            {
                T lot = T.Max(need, minimum);
                if (T.AnyAbove(lot, limit))
                {
                    return false;
                }

                order = T.And(needed, T.RoundUp(lot, multiple, factor, inverse));
                available = T.Add(available, order);
            }

            T.Store(order, ref Unsafe.Add(ref quantityCell, cell));
            T.Store(available, ref Unsafe.Add(ref projectedCell, cell));
        }

        return true;
    }
}
