namespace Drp.Planning;

/// <summary>
/// Look-ahead lot sizing by a stopping rule: Silver–Meal, least unit cost and part-period balancing. Pure, exact and
/// thread-safe.
/// </summary>
/// <remarks>
/// Input is the net requirement per bucket that stands without new orders (Q4, not negative); an order is placed in the
/// first bucket with an uncovered requirement, and only buckets with a requirement are candidates for extending it. The
/// result says for each bucket how many buckets an order there covers, zero for no order. Cost spans hold one element for
/// all buckets or one per bucket, in the scales of <see cref="LotCosts"/>; a holding cost is that of carrying one unit out
/// of the bucket, nothing is charged in the bucket of use. All criteria are compared as exact fractions.
/// </remarks>
public static class LotHeuristics
{
    /// <summary>
    /// Silver and Meal (1973): extends an order while the cost per day of the time that it lasts doesn't rise; stops at the
    /// first increase.
    /// </summary>
    /// <param name="net">Net requirements per bucket, Q4.</param>
    /// <param name="setup">Setup cost of an order.</param>
    /// <param name="holding">Holding cost per unit out of each bucket.</param>
    /// <param name="lengths">The length of each bucket in days, positive; empty where all are equally long.</param>
    /// <param name="covers">Receives the number of buckets covered per order bucket.</param>
    /// <remarks>
    /// Buckets without requirement are skipped: an order lasts until the bucket before the next requirement that it leaves
    /// uncovered, so that a week cut into days gives the same orders as the week. The last requirement of the horizon lasts
    /// its own bucket, since nothing is known of what follows.
    /// </remarks>
    public static void SilverMeal(
        ReadOnlySpan<long> net, ReadOnlySpan<long> setup, ReadOnlySpan<long> holding, ReadOnlySpan<int> lengths, Span<int> covers)
    {
        Check(net, setup, holding, covers);
        if (!lengths.IsEmpty && lengths.Length != net.Length)
            throw new ArgumentException("A length is given for every bucket or for none.", nameof(lengths));
        foreach (var length in lengths) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length, nameof(lengths));
        for (var start = LotRequirements.NextPositive(net, 0); start < net.Length;)
        {
            var lot = new Lot(net, setup, holding, start);
            var lasting = Lasting(lengths, start, lot.Last, lot.Next, net.Length);
            while (lot.Next < net.Length)
            {
                var cost = checked(lot.Cost + lot.CostOfNext(net, holding));
                var longer = Lasting(lengths, start, lot.Next, LotRequirements.NextPositive(net, lot.Next + 1), net.Length);
                if (ExactMath.CompareFractions(cost, longer, lot.Cost, lasting) > 0) break;
                lot.Extend(net, holding);
                lasting = longer;
            }

            start = lot.Close(covers);
        }
    }

    /// <summary>Least unit cost: extends an order while setup plus holding per unit ordered doesn't rise; stops at the first increase.</summary>
    /// <param name="net">Net requirements per bucket, Q4.</param>
    /// <param name="setup">Setup cost of an order.</param>
    /// <param name="holding">Holding cost per unit out of each bucket.</param>
    /// <param name="covers">Receives the number of buckets covered per order bucket.</param>
    public static void LeastUnitCost(
        ReadOnlySpan<long> net, ReadOnlySpan<long> setup, ReadOnlySpan<long> holding, Span<int> covers)
    {
        Check(net, setup, holding, covers);
        for (var start = LotRequirements.NextPositive(net, 0); start < net.Length;)
        {
            var lot = new Lot(net, setup, holding, start);
            while (lot.Next < net.Length)
            {
                var cost = checked(lot.Cost + lot.CostOfNext(net, holding));
                var quantity = checked(lot.Quantity + net[lot.Next]);
                if (ExactMath.CompareFractions(cost, quantity, lot.Cost, lot.Quantity) > 0) break;
                lot.Extend(net, holding);
            }

            start = lot.Close(covers);
        }
    }

    /// <summary>
    /// Part-period balancing (least total cost): the stretch whose carrying cost is nearest to the setup cost; of two
    /// equally near the shorter one.
    /// </summary>
    /// <param name="net">Net requirements per bucket, Q4.</param>
    /// <param name="setup">Setup cost of an order.</param>
    /// <param name="holding">Holding cost per unit out of each bucket.</param>
    /// <param name="lookAheadBack">
    /// Whether the stretch is then adjusted by the look-ahead and look-back tests of DeMatteis (1968): while carrying the next
    /// requirement in this order costs less than carrying the one after it from there, the order is extended; where no
    /// extension happened and carrying its last requirement costs more than carrying the next one from there, that last
    /// requirement begins the next order.
    /// </param>
    /// <param name="covers">Receives the number of buckets covered per order bucket.</param>
    public static void PartPeriod(
        ReadOnlySpan<long> net, ReadOnlySpan<long> setup, ReadOnlySpan<long> holding, bool lookAheadBack, Span<int> covers)
    {
        Check(net, setup, holding, covers);
        for (var start = LotRequirements.NextPositive(net, 0); start < net.Length;)
        {
            var lot = new Lot(net, setup, holding, start);
            Int128 carrying = 0, lastCost = 0;
            var previous = -1;
            while (lot.Next < net.Length)
            {
                var longer = checked(carrying + lot.CostOfNext(net, holding));
                if (Int128.Abs(longer - lot.Setup) >= Int128.Abs(carrying - lot.Setup) && longer > carrying) break;
                lastCost = longer - carrying;
                previous = lot.Last;
                carrying = longer;
                lot.Extend(net, holding);
            }

            if (lookAheadBack) Adjust(net, holding, ref lot, previous, lastCost);
            start = lot.Close(covers);
        }
    }

    private static void Adjust(ReadOnlySpan<long> net, ReadOnlySpan<long> holding, ref Lot lot, int previous, Int128 lastCost)
    {
        var extended = false;
        while (lot.Next < net.Length)
        {
            var after = LotRequirements.NextPositive(net, lot.Next + 1);
            if (after >= net.Length || lot.CostOfNext(net, holding) >= Carry(net, holding, lot.Next, after)) break;
            lot.Extend(net, holding);
            extended = true;
        }

        if (!extended && previous >= 0 && lot.Next < net.Length && lastCost > Carry(net, holding, lot.Last, lot.Next))
            lot.Shorten(previous);
    }

    /// <summary>The cost of carrying the requirement of one bucket from an earlier one.</summary>
    private static Int128 Carry(ReadOnlySpan<long> net, ReadOnlySpan<long> holding, int from, int to)
    {
        Int128 unit = 0;
        for (var t = from; t < to; t++) unit += LotRequirements.At(holding, t);
        return checked(unit * net[to]);
    }

    /// <summary>The days that an order lasts: up to the requirement that follows it, or through its last one at the end of the horizon.</summary>
    private static long Lasting(ReadOnlySpan<int> lengths, int start, int last, int following, int buckets) =>
        Days(lengths, start, following < buckets ? following : last + 1);

    private static long Days(ReadOnlySpan<int> lengths, int from, int end)
    {
        if (lengths.IsEmpty) return end - from;
        long days = 0;
        for (var t = from; t < end; t++) days += lengths[t];
        return days;
    }

    private static void Check(ReadOnlySpan<long> net, ReadOnlySpan<long> setup, ReadOnlySpan<long> holding, Span<int> covers)
    {
        LotRequirements.Check(net, covers);
        LotRequirements.CheckCosts(setup, net.Length, nameof(setup));
        LotRequirements.CheckCosts(holding, net.Length, nameof(holding));
        covers.Clear();
    }

    /// <summary>One order while it is being extended.</summary>
    private ref struct Lot
    {
        private readonly int _start;
        private Int128 _carriedPerUnit;

        public Lot(ReadOnlySpan<long> net, ReadOnlySpan<long> setup, ReadOnlySpan<long> holding, int start)
        {
            _start = start;
            Last = start;
            Next = LotRequirements.NextPositive(net, start + 1);
            Setup = (Int128)LotRequirements.At(setup, start) * LotCosts.SetupFactor;
            Cost = Setup;
            Quantity = net[start];
            Accumulate(holding, net.Length);
        }

        public readonly Int128 Setup { get; }
        public Int128 Cost { get; private set; }
        public long Quantity { get; private set; }
        public int Last { get; private set; }
        public int Next { get; private set; }

        public readonly Int128 CostOfNext(ReadOnlySpan<long> net, ReadOnlySpan<long> holding) => checked(_carriedPerUnit * net[Next]);

        public void Extend(ReadOnlySpan<long> net, ReadOnlySpan<long> holding)
        {
            Cost = checked(Cost + CostOfNext(net, holding));
            Quantity = checked(Quantity + net[Next]);
            Last = Next;
            Next = LotRequirements.NextPositive(net, Last + 1);
            Accumulate(holding, net.Length);
        }

        public void Shorten(int last)
        {
            Next = Last;
            Last = last;
        }

        public readonly int Close(Span<int> covers)
        {
            covers[_start] = Last - _start + 1;
            return Next;
        }

        private void Accumulate(ReadOnlySpan<long> holding, int buckets)
        {
            if (Next >= buckets) return;
            for (var t = Last; t < Next; t++) _carriedPerUnit += LotRequirements.At(holding, t);
        }
    }
}
