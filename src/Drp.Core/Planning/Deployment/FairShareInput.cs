namespace Drp.Planning;

/// <summary>
/// What one source has and what its children ask for, side by side. Children stand in the order of their location codes:
/// the lower index wins a tie. Quantities Q4 (10⁻⁴ of a base unit), at most a quarter of the
/// range of 64 bits, and so are the sums of requests, targets and quotas. A view over the caller's arrays.
/// </summary>
public readonly ref struct FairShareInput
{
    /// <summary>The largest quantity, and the largest sum over all children: within it no product of the rules exceeds 128 bits.</summary>
    internal const long Largest = long.MaxValue / 4;

    /// <summary>The rule that shares the first tier that can't be served whole.</summary>
    public required FairShareRule Rule { get; init; }

    /// <summary>The quantity available to deploy; not negative.</summary>
    public required long Available { get; init; }

    /// <summary>The number of tiers of each child, positive; the first is served first.</summary>
    public required int Tiers { get; init; }

    /// <summary>
    /// The requests, child by child, tier by tier; not negative. A child's total is lot-sized by the caller: what is above
    /// its last whole multiple is never granted.
    /// </summary>
    public required ReadOnlySpan<long> Requests { get; init; }

    /// <summary>The smallest quantity of the item, positive; the multiple of a child that has none.</summary>
    public required long Unit { get; init; }

    /// <summary>Lane priority of each child, the lowest number first: rule D, and ties; empty where all are equal.</summary>
    public ReadOnlySpan<int> Priorities { get; init; }

    /// <summary>Rule B: the target stock of each child, not negative. A child without target waits for the others to reach theirs.</summary>
    public ReadOnlySpan<long> Targets { get; init; }

    /// <summary>Rule B: on hand and in transit of each child.</summary>
    public ReadOnlySpan<long> Stocks { get; init; }

    /// <summary>Rule C: the lane quota of each child on any common scale, not negative.</summary>
    public ReadOnlySpan<long> Quotas { get; init; }

    /// <summary>The lane's multiple of each child, zero for the unit; empty where none has one.</summary>
    public ReadOnlySpan<long> Multiples { get; init; }

    /// <summary>The lane's minimum of each child, zero for none; empty where none has one.</summary>
    public ReadOnlySpan<long> Minimums { get; init; }

    internal int Children => Requests.Length / Tiers;

    internal int Priority(int child) => Priorities.IsEmpty ? 0 : Priorities[child];

    internal long Multiple(int child) => Multiples.IsEmpty || Multiples[child] == 0 ? Unit : Multiples[child];

    internal long Minimum(int child) => Minimums.IsEmpty ? 0 : Minimums[child];

    internal long Request(int child) => ExactMath.Sum(Requests.Slice(child * Tiers, Tiers));

    /// <summary>The most that a child can be granted: its request in whole multiples.</summary>
    internal long Cap(int child) => ExactMath.FloorTo(Request(child), Multiple(child));

    internal void Check(Span<long> totals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Available);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Available, Largest);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Tiers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Unit);
        if (Requests.Length % Tiers != 0) throw new ArgumentException("Every child has every tier.", nameof(totals));
        var children = Children;
        if (totals.Length != children) throw new ArgumentException("There must be one total per child.", nameof(totals));
        Column(Priorities.Length, children, false, nameof(Priorities));
        Column(Multiples.Length, children, false, nameof(Multiples));
        Column(Minimums.Length, children, false, nameof(Minimums));
        Column(Targets.Length, children, Rule == FairShareRule.ByTarget, nameof(Targets));
        Column(Stocks.Length, children, Rule == FairShareRule.ByTarget, nameof(Stocks));
        Column(Quotas.Length, children, Rule == FairShareRule.ByQuota, nameof(Quotas));
        InRange(Requests, nameof(Requests));
        InRange(Targets, nameof(Targets));
        foreach (var stock in Stocks) ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(stock), Largest, nameof(Stocks));
        InRange(Quotas, nameof(Quotas));
        NotNegative(Multiples, nameof(Multiples));
        NotNegative(Minimums, nameof(Minimums));
    }

    private static void Column(int length, int children, bool needed, string name)
    {
        if (length != children && (needed || length != 0)) throw new ArgumentException("There must be one value per child.", name);
    }

    private static void NotNegative(ReadOnlySpan<long> values, string name)
    {
        foreach (var value in values) ArgumentOutOfRangeException.ThrowIfNegative(value, name);
    }

    private static void InRange(ReadOnlySpan<long> values, string name)
    {
        Int128 sum = 0;
        foreach (var value in values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, name);
            sum += value;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(sum, Largest, name);
    }
}
