using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Drp.Planning;

/// <summary>Four lanes in one 256-bit register.</summary>
internal readonly struct Vector256Lanes(Vector256<long> value) : ILaneVector<Vector256Lanes>
{
    private readonly Vector256<long> value = value;

    public static int Count => 4;

    public static Vector256Lanes Zero => new(Vector256<long>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Lanes Load(ref readonly long first) => new(Vector256.LoadUnsafe(in first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256Lanes value, ref long first) => value.value.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Lanes Add(Vector256Lanes a, Vector256Lanes b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Lanes Subtract(Vector256Lanes a, Vector256Lanes b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Lanes Max(Vector256Lanes a, Vector256Lanes b) => new(Vector256.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Lanes AboveZero(Vector256Lanes value) => new(Vector256.GreaterThan(value.value, Vector256<long>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Lanes And(Vector256Lanes a, Vector256Lanes b) => new(a.value & b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector256Lanes mask) => mask.value != Vector256<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyAbove(Vector256Lanes value, Vector256Lanes limit) => Vector256.GreaterThanAny(value.value, limit.value);

    /// <remarks>
    /// The inverse is low by one to three units in the last place, so the number of lots is right or one too small; what
    /// is then missing to the quantity says which. Every number here is a whole number below 2^53: nothing is rounded but
    /// the product with the inverse.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Lanes RoundUp(Vector256Lanes quantity, Vector256Lanes multiple, Vector256Lanes factor, Vector256Lanes inverse)
    {
        Vector256<double> exact = Vector256.ConvertToDouble(quantity.value);
        Vector256<double> lots = Vector256.Ceiling(exact * inverse.value.AsDouble());
        Vector256<double> size = factor.value.AsDouble();
        Vector256<double> over = Vector256.FusedMultiplyAdd(lots, size, -exact);
        over += size & Vector256.LessThan(over, Vector256<double>.Zero);
        return new(quantity.value + Vector256.ConvertToInt64Native(over));
    }
}
