namespace Drp.Planning;

/// <summary>
/// What something weighs and takes up, or what a means of transport holds; 10⁻⁴ of a kilogram, a cubic metre and a pallet.
/// Immutable. As a capacity <see cref="Unlimited"/> in a dimension doesn't bind.
/// </summary>
public readonly record struct LoadSize
{
    /// <summary>A dimension of a capacity that doesn't bind.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>Weight, 10⁻⁴ kg.</summary>
    public long Weight { get; init; }

    /// <summary>Volume, 10⁻⁴ m³.</summary>
    public long Volume { get; init; }

    /// <summary>Pallets, 10⁻⁴ of a pallet.</summary>
    public long Pallets { get; init; }

    /// <summary>This size with so many of another added; the number may be negative.</summary>
    /// <exception cref="OverflowException">A dimension exceeds 64 bits.</exception>
    public LoadSize Plus(LoadSize other, long times = 1) => new()
    {
        Weight = checked(Weight + other.Weight * times),
        Volume = checked(Volume + other.Volume * times),
        Pallets = checked(Pallets + other.Pallets * times),
    };

    /// <summary>Whether no dimension exceeds the capacity.</summary>
    public bool FitsIn(LoadSize capacity) => Weight <= capacity.Weight && Volume <= capacity.Volume && Pallets <= capacity.Pallets;

    /// <summary>How many of a size still fit into a capacity beside this one.</summary>
    internal long RoomFor(LoadSize lot, LoadSize capacity) => Math.Min(
        Room(Weight, lot.Weight, capacity.Weight), Math.Min(Room(Volume, lot.Volume, capacity.Volume), Room(Pallets, lot.Pallets, capacity.Pallets)));

    /// <summary>The fill of the tightest limit as a fraction; 0/1 where nothing binds.</summary>
    internal (long Used, long Capacity) Fill(LoadSize capacity)
    {
        (long Used, long Capacity) fill = (0, 1);
        Tighter(Weight, capacity.Weight, ref fill);
        Tighter(Volume, capacity.Volume, ref fill);
        Tighter(Pallets, capacity.Pallets, ref fill);
        return fill;
    }

    /// <summary>The sign of the difference of two sizes' fills.</summary>
    internal static int CompareFill(LoadSize left, LoadSize right, LoadSize capacity)
    {
        var (a, b) = left.Fill(capacity);
        var (c, d) = right.Fill(capacity);
        return ((Int128)a * d).CompareTo((Int128)c * b);
    }

    /// <summary>Whether the fill reaches a share given in 10⁻⁴; where nothing binds there is no fill to reach.</summary>
    internal bool Reaches(long share, LoadSize capacity)
    {
        if (capacity is { Weight: Unlimited, Volume: Unlimited, Pallets: Unlimited }) return true;
        var (used, whole) = Fill(capacity);
        return (Int128)used * 10_000 >= (Int128)share * whole;
    }

    private static long Room(long used, long lot, long capacity) =>
        capacity == Unlimited || lot == 0 ? long.MaxValue : Math.Max(0, capacity - used) / lot;

    private static void Tighter(long used, long capacity, ref (long Used, long Capacity) fill)
    {
        if (capacity != Unlimited && (Int128)used * fill.Capacity > (Int128)fill.Used * capacity) fill = (used, capacity);
    }
}
