using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Drp.Planning;

/// <summary>Eight lanes in one 512-bit register.</summary>
internal readonly struct Vector512Lanes(Vector512<long> value) : ILaneVector<Vector512Lanes>
{
    private readonly Vector512<long> value = value;

    public static int Count => 8;

    public static Vector512Lanes Zero => new(Vector512<long>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes Load(ref readonly long first) => new(Vector512.LoadUnsafe(in first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512Lanes value, ref long first) => value.value.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes Add(Vector512Lanes a, Vector512Lanes b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes Subtract(Vector512Lanes a, Vector512Lanes b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes Max(Vector512Lanes a, Vector512Lanes b) => new(Vector512.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes AboveZero(Vector512Lanes value) => new(Vector512.GreaterThan(value.value, Vector512<long>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes And(Vector512Lanes a, Vector512Lanes b) => new(a.value & b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector512Lanes mask) => mask.value != Vector512<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes RoundUp(
        Vector512Lanes quantity, Vector512Lanes multiple, Vector512Lanes factor, Vector512Lanes inverse, Vector512Lanes limit)
    {
        if (Vector512.GreaterThanAny(quantity.value, limit.value))
        {
            return Exact(quantity.value, multiple.value);
        }

        Vector512<double> exact = Vector512.ConvertToDouble(quantity.value);
        Vector512<double> lots = Vector512.Ceiling(exact * inverse.value.AsDouble());
        Vector512<double> size = factor.value.AsDouble();
        Vector512<double> over = Vector512.FusedMultiplyAdd(lots, size, -exact);
        over += size & Vector512.LessThan(over, Vector512<double>.Zero);
        over -= size & Vector512.GreaterThanOrEqual(over, size);
        return new(quantity.value + Vector512.ConvertToInt64Native(over));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512Lanes Exact(Vector512<long> quantity, Vector512<long> multiple)
    {
        for (int lane = 0; lane < Vector512<long>.Count; lane++)
        {
            quantity = quantity.WithElement(lane, LaneTerms.RoundUp(quantity[lane], multiple[lane]));
        }

        return new(quantity);
    }
}
