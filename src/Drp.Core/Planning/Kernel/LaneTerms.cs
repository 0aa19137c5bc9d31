namespace Drp.Planning;

/// <summary>What netting knows of a group of points beside their rows: columns of one number per point and lane.</summary>
internal sealed class LaneTerms
{
    /// <summary>Lanes in a group, whatever the width of the hardware's vectors.</summary>
    public const int Lanes = 8;

    /// <summary>Integers up to twice this are doubles.</summary>
    private const long ExactDouble = 1L << 52;

    /// <summary>As many lots as can be counted with a reciprocal that is low by a few units in the last place.</summary>
    private const long MostLots = 1L << 48;

    public long[] Opening { get; private set; } = [];

    public long[] Safety { get; private set; } = [];

    public long[] Minimum { get; private set; } = [];

    public long[] Multiple { get; private set; } = [];

    /// <summary>The multiples as the bits of doubles.</summary>
    public long[] Factor { get; private set; } = [];

    /// <summary>One to three units in the last place below their reciprocals, as the bits of doubles.</summary>
    public long[] Inverse { get; private set; } = [];

    /// <summary>The largest quantity that may be rounded by the reciprocal.</summary>
    public long[] Limit { get; private set; } = [];

    public void Reserve(int points)
    {
        int needed = points * Lanes;
        if (Opening.Length < needed)
        {
            Opening = new long[needed];
            Safety = new long[needed];
            Minimum = new long[needed];
            Multiple = new long[needed];
            Factor = new long[needed];
            Inverse = new long[needed];
            Limit = new long[needed];
        }
    }

    public void Set(int at, long opening, long safety, LotModifiers lot)
    {
        long multiple = Math.Max(1, lot.Multiple);
        Opening[at] = opening;
        Safety[at] = safety;
        Minimum[at] = lot.Minimum;
        Multiple[at] = multiple;
        Factor[at] = BitConverter.DoubleToInt64Bits(multiple);
        Inverse[at] = BitConverter.DoubleToInt64Bits(1.0 / multiple) - 2;
        Limit[at] = multiple > ExactDouble / 2 ? -1 : multiple >= ExactDouble / MostLots ? ExactDouble : multiple * MostLots;
    }

    /// <summary>A lane without an item: it never needs anything.</summary>
    public void SetEmpty(int at) => Set(at, 0, 0, default);

    /// <summary>A quantity of zero or more, rounded up to whole multiples of one or more.</summary>
    public static long RoundUp(long quantity, long multiple)
    {
        long over = quantity % multiple;
        return over == 0 ? quantity : quantity + (multiple - over);
    }
}
