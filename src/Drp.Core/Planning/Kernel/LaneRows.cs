using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Drp.Planning;

/// <summary>Between the kernel's interleaved rows and the plan's rows of one point.</summary>
internal static class LaneRows
{
    /// <summary>Adds an interleaved row to another, bucket t to bucket <c>target[t]</c>, from a bucket on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddShifted(ReadOnlySpan<long> lanes, int first, ReadOnlySpan<int> target, Span<long> sum)
    {
        ref long from = ref MemoryMarshal.GetReference(lanes);
        for (int t = first; t < target.Length; t++)
        {
            ref long source = ref Unsafe.Add(ref from, t * LaneTerms.Lanes);
            Span<long> cell = sum.Slice(target[t] * LaneTerms.Lanes, LaneTerms.Lanes);
            ref long into = ref MemoryMarshal.GetReference(cell);
            (Vector256.LoadUnsafe(ref source) + Vector256.LoadUnsafe(ref into)).StoreUnsafe(ref into);
            (Vector256.LoadUnsafe(ref source, 4) + Vector256.LoadUnsafe(ref into, 4)).StoreUnsafe(ref into, 4);
        }
    }

    /// <summary>Writes each lane as a row of its own.</summary>
    /// <param name="lanes">The interleaved row.</param>
    /// <param name="buckets">Buckets in a row.</param>
    /// <param name="column">Where the rows stand.</param>
    /// <param name="starts">Per lane: where its row starts; as many as there are lanes in use.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<long> lanes, int buckets, Span<long> column, ReadOnlySpan<int> starts)
    {
        int lane = 0;
        if (Avx2.IsSupported)
        {
            for (; lane + 4 <= starts.Length; lane += 4)
            {
                WriteFour(
                    lanes[lane..],
                    buckets,
                    column.Slice(starts[lane], buckets),
                    column.Slice(starts[lane + 1], buckets),
                    column.Slice(starts[lane + 2], buckets),
                    column.Slice(starts[lane + 3], buckets));
            }
        }

        for (; lane < starts.Length; lane++)
        {
            Span<long> row = column.Slice(starts[lane], buckets);
            for (int t = 0; t < row.Length; t++)
            {
                row[t] = lanes[(t * LaneTerms.Lanes) + lane];
            }
        }
    }

    private static void WriteFour(ReadOnlySpan<long> lanes, int buckets, Span<long> a, Span<long> b, Span<long> c, Span<long> d)
    {
        ref long source = ref MemoryMarshal.GetReference(lanes);
        ref long rowA = ref MemoryMarshal.GetReference(a);
        ref long rowB = ref MemoryMarshal.GetReference(b);
        ref long rowC = ref MemoryMarshal.GetReference(c);
        ref long rowD = ref MemoryMarshal.GetReference(d);
        int t = 0;
        for (; t + 4 <= buckets; t += 4)
        {
            ref long tile = ref Unsafe.Add(ref source, t * LaneTerms.Lanes);
            Vector256<long> first = Vector256.LoadUnsafe(ref tile);
            Vector256<long> second = Vector256.LoadUnsafe(ref tile, LaneTerms.Lanes);
            Vector256<long> third = Vector256.LoadUnsafe(ref tile, 2 * LaneTerms.Lanes);
            Vector256<long> fourth = Vector256.LoadUnsafe(ref tile, 3 * LaneTerms.Lanes);
            Vector256<long> even = Avx2.UnpackLow(first, second);
            Vector256<long> odd = Avx2.UnpackHigh(first, second);
            Vector256<long> evenLater = Avx2.UnpackLow(third, fourth);
            Vector256<long> oddLater = Avx2.UnpackHigh(third, fourth);
            Avx2.Permute2x128(even, evenLater, 0x20).StoreUnsafe(ref rowA, (nuint)t);
            Avx2.Permute2x128(odd, oddLater, 0x20).StoreUnsafe(ref rowB, (nuint)t);
            Avx2.Permute2x128(even, evenLater, 0x31).StoreUnsafe(ref rowC, (nuint)t);
            Avx2.Permute2x128(odd, oddLater, 0x31).StoreUnsafe(ref rowD, (nuint)t);
        }

        for (; t < buckets; t++)
        {
            ref long cell = ref Unsafe.Add(ref source, t * LaneTerms.Lanes);
            a[t] = cell;
            b[t] = Unsafe.Add(ref cell, 1);
            c[t] = Unsafe.Add(ref cell, 2);
            d[t] = Unsafe.Add(ref cell, 3);
        }
    }
}
