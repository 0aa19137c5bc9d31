namespace Drp.Planning;

/// <summary>How urgent a requirement is: its tier, and inside orders and forecast its priority class. Lower is served first.</summary>
internal readonly record struct Tier(TierKind Kind, int Class) : IComparable<Tier>
{
    public static Tier Safety { get; } = new(TierKind.SafetyStock, 0);

    public static Tier Target { get; } = new(TierKind.TargetStock, 0);

    public static Tier Rounding { get; } = new(TierKind.LotRounding, 0);

    public static Tier Firm { get; } = new(TierKind.Firm, 0);

    public int CompareTo(Tier other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : Class.CompareTo(other.Class);
}
