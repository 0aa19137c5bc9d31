using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Stock that is held against what forecasts don't see. The trigger of an order is stock strictly below it. Computed
/// levels (service level, fill rate) come from the stock policies room and enter here as <see cref="Fixed"/>.
/// </summary>
public abstract record SafetyStockPolicy
{
    private SafetyStockPolicy()
    {
    }

    /// <summary>No safety stock.</summary>
    public static SafetyStockPolicy None { get; } = new Fixed { Quantity = 0m };

    /// <summary>The same level at all times.</summary>
    public static SafetyStockPolicy Of(decimal quantity) => quantity == 0m ? None : new Fixed { Quantity = quantity };

    /// <summary>The same level at all times.</summary>
    public sealed record Fixed : SafetyStockPolicy
    {
        /// <summary>Base units, zero or more.</summary>
        public required decimal Quantity { get; init; }

        /// <summary>How the level was computed, for people; <see langword="null"/>: given by hand.</summary>
        public string? Derivation { get; init; }
    }

    /// <summary>Levels by season. A bucket takes the level of its first day (<c>AsOf</c> in the first bucket).</summary>
    public sealed record Seasonal : SafetyStockPolicy
    {
        /// <summary>Level outside all seasons, base units. Default 0.</summary>
        public decimal Otherwise { get; init; }

        /// <summary>The seasons; where two overlap, the first in this list counts.</summary>
        public required ImmutableArray<Season> Seasons { get; init; }
    }

    /// <summary>
    /// Days of forward demand: at each bucket the gross requirements of the calendar days that follow it, each bucket
    /// spread evenly over its days, rounded up to the item's scale. Days beyond the horizon repeat the daily rate of the
    /// last bucket.
    /// </summary>
    public sealed record DaysOfCover : SafetyStockPolicy
    {
        /// <summary>Calendar days, zero or more.</summary>
        public required int Days { get; init; }
    }

    /// <summary>A level for a range of dates.</summary>
    public sealed record Season
    {
        /// <summary>First day, inclusive.</summary>
        public required LocalDate From { get; init; }

        /// <summary>Last day, inclusive.</summary>
        public required LocalDate To { get; init; }

        /// <summary>Base units, zero or more.</summary>
        public required decimal Quantity { get; init; }
    }

    /// <summary>
    /// A demand-driven buffer (DDMRP): red, yellow and green zones replace safety stock and lot size. Simulated day by
    /// day; its orders enter the plan at their receipt dates.
    /// </summary>
    public sealed record DdmrpBuffer : SafetyStockPolicy
    {
        /// <summary>Average daily usage, base units.</summary>
        public required decimal AverageDailyUsage { get; init; }

        /// <summary>Decoupled lead time in calendar days.</summary>
        public required int DecoupledLeadTime { get; init; }

        /// <summary>Lead-time factor, usually 0.2 to 1.</summary>
        public required decimal LeadTimeFactor { get; init; }

        /// <summary>Variability factor, usually 0.2 to 1.</summary>
        public required decimal VariabilityFactor { get; init; }

        /// <summary>Minimum order, base units. Default 0.</summary>
        public decimal MinimumOrder { get; init; }

        /// <summary>Days between orders. Default 0.</summary>
        public int OrderCycleDays { get; init; }

        /// <summary>Days ahead in which a spike counts. Default: the decoupled lead time.</summary>
        public int? SpikeHorizonDays { get; init; }

        /// <summary>A day's demand above this share of the red zone is a spike. Default one half.</summary>
        public decimal SpikeThreshold { get; init; } = 0.5m;
    }
}
