namespace Drp.Planning;

/// <summary>
/// How a net requirement becomes an order, before the route's minimum, multiple and maximum. Look-ahead policies size
/// over the net requirements that stand without new orders.
/// </summary>
public abstract record LotSizingPolicy
{
    private LotSizingPolicy()
    {
    }

    /// <summary>Orders exactly what is needed.</summary>
    public static LotSizingPolicy LotForLot { get; } = new ForEachNeed();

    /// <summary>Orders exactly what is needed, bucket by bucket.</summary>
    public sealed record ForEachNeed : LotSizingPolicy;

    /// <summary>A fixed quantity.</summary>
    public sealed record FixedQuantity : LotSizingPolicy
    {
        /// <summary>Base units, above zero.</summary>
        public required decimal Quantity { get; init; }

        /// <summary>A need above the quantity: false (default) orders multiples of it, true orders the need itself.</summary>
        public bool RaiseToNeed { get; init; }
    }

    /// <summary>Covers the needs of a number of buckets, beginning with the one that needs.</summary>
    public sealed record PeriodOrderQuantity : LotSizingPolicy
    {
        /// <summary>Buckets, one or more.</summary>
        public required int Buckets { get; init; }
    }

    /// <summary>Covers the needs of a number of calendar days from the first day of the bucket that needs.</summary>
    public sealed record DaysOfCover : LotSizingPolicy
    {
        /// <summary>Calendar days, one or more; a bucket counts when its first day is within.</summary>
        public required int Days { get; init; }
    }

    /// <summary>Order up to: when stock is below safety stock, up to a maximum.</summary>
    public sealed record MinMax : LotSizingPolicy
    {
        /// <summary>The stock at the end of the bucket after the order, base units; below safety stock it has no effect.</summary>
        public required decimal Maximum { get; init; }
    }

    /// <summary>
    /// Economic order quantity, <c>√(2·K·D/h)</c> over the mean gross requirement per bucket, rounded up to the item's
    /// scale; a larger need is ordered as it is. Source: Harris 1913.
    /// </summary>
    public sealed record EconomicOrderQuantity : LotSizingPolicy
    {
        /// <summary>Cost of one order, K.</summary>
        public required decimal OrderCost { get; init; }

        /// <summary>Cost of holding one base unit for one bucket, h, above zero.</summary>
        public required decimal HoldingCost { get; init; }
    }

    /// <summary>A dynamic rule that balances the cost of ordering and of holding over the coming needs.</summary>
    public sealed record Dynamic : LotSizingPolicy
    {
        /// <summary>The rule.</summary>
        public required DynamicLotSizing Rule { get; init; }

        /// <summary>Cost of one order, K.</summary>
        public required decimal OrderCost { get; init; }

        /// <summary>Cost of holding one base unit for one bucket, h.</summary>
        public required decimal HoldingCost { get; init; }
    }
}
