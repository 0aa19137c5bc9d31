namespace Drp.Planning;

/// <summary>
/// Quantities of several items side by side, one per lane. The netting loop is written once over this; the number of lanes
/// is the hardware's. Every implementation gives the same bits.
/// </summary>
internal interface ILaneVector<TSelf>
    where TSelf : struct, ILaneVector<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Zero { get; }

    static abstract TSelf Load(ref readonly long first);

    static abstract void Store(TSelf value, ref long first);

    static abstract TSelf Add(TSelf a, TSelf b);

    static abstract TSelf Subtract(TSelf a, TSelf b);

    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>All ones in the lanes above zero.</summary>
    static abstract TSelf AboveZero(TSelf value);

    static abstract TSelf And(TSelf a, TSelf b);

    static abstract bool Any(TSelf mask);

    /// <summary>Whether any lane is above its limit.</summary>
    static abstract bool AnyAbove(TSelf value, TSelf limit);

    /// <summary>The quantities rounded up to whole multiples; none is above its limit (<see cref="LaneTerms.Limit"/>).</summary>
    /// <param name="quantity">Zero or more.</param>
    /// <param name="multiple">One or more.</param>
    /// <param name="factor">The multiples as the bits of doubles.</param>
    /// <param name="inverse">A little less than their reciprocals, as the bits of doubles.</param>
    static abstract TSelf RoundUp(TSelf quantity, TSelf multiple, TSelf factor, TSelf inverse);
}
