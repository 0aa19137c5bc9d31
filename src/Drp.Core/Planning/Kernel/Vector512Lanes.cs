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
    public static bool AnyAbove(Vector512Lanes value, Vector512Lanes limit) => Vector512.GreaterThanAny(value.value, limit.value);

    /// <remarks>
    /// The inverse is low by one to three units in the last place, so the number of lots is right or one too small; what
    /// is then missing to the quantity says which. Every number here is a whole number below 2^53: nothing is rounded but
    /// the product with the inverse.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Lanes RoundUp(Vector512Lanes quantity, Vector512Lanes multiple, Vector512Lanes factor, Vector512Lanes inverse)
    {
        Vector512<double> exact = Vector512.ConvertToDouble(quantity.value);
        Vector512<double> lots = Vector512.Ceiling(exact * inverse.value.AsDouble());
        Vector512<double> size = factor.value.AsDouble();
        Vector512<double> over = Vector512.FusedMultiplyAdd(lots, size, -exact);
        over += size & Vector512.LessThan(over, Vector512<double>.Zero);
        return new(quantity.value + Vector512.ConvertToInt64Native(over));
    }
}
