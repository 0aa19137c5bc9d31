using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace Drp.Planning;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Fixed), "fixed")]
[JsonDerivedType(typeof(Seasonal), "seasonal")]
[JsonDerivedType(typeof(DaysOfCover), "daysOfCover")]
[JsonDerivedType(typeof(Ddmrp), "ddmrp")]
internal abstract class SafetyStockJson
{
    public static SafetyStockJson? Of(SafetyStockPolicy policy) => policy switch
    {
        _ when policy == SafetyStockPolicy.None => null,
        SafetyStockPolicy.Fixed stock => new Fixed { Quantity = stock.Quantity, Derivation = stock.Derivation },
        SafetyStockPolicy.Seasonal seasonal => new Seasonal
        {
            Otherwise = Sparse.Unless(seasonal.Otherwise, 0m),
            Seasons = [.. seasonal.Seasons.Select(static s => new Season { From = s.From, To = s.To, Quantity = s.Quantity })],
        },
        SafetyStockPolicy.DaysOfCover cover => new DaysOfCover { Days = cover.Days },
        SafetyStockPolicy.DdmrpBuffer buffer => new Ddmrp
        {
            AverageDailyUsage = buffer.AverageDailyUsage,
            DecoupledLeadTime = buffer.DecoupledLeadTime,
            LeadTimeFactor = buffer.LeadTimeFactor,
            VariabilityFactor = buffer.VariabilityFactor,
            MinimumOrder = Sparse.Unless(buffer.MinimumOrder, 0m),
            OrderCycleDays = Sparse.Unless(buffer.OrderCycleDays, 0),
            SpikeHorizonDays = buffer.SpikeHorizonDays,
            SpikeThreshold = Sparse.Unless(buffer.SpikeThreshold, 0.5m),
        },
        _ => throw new SwitchExpressionException(policy),
    };

    public abstract SafetyStockPolicy ToPolicy();

    internal sealed class Fixed : SafetyStockJson
    {
        public required decimal Quantity { get; init; }

        public string? Derivation { get; init; }

        public override SafetyStockPolicy ToPolicy() =>
            new SafetyStockPolicy.Fixed { Quantity = Quantity, Derivation = Derivation };
    }

    internal sealed class Seasonal : SafetyStockJson
    {
        public decimal? Otherwise { get; init; }

        public required Season[] Seasons { get; init; }

        public override SafetyStockPolicy ToPolicy() => new SafetyStockPolicy.Seasonal
        {
            Otherwise = Otherwise ?? 0m,
            Seasons =
            [
                .. Seasons.Select(static s => new SafetyStockPolicy.Season { From = s.From, To = s.To, Quantity = s.Quantity }),
            ],
        };
    }

    internal sealed class Season
    {
        public required LocalDate From { get; init; }

        public required LocalDate To { get; init; }

        public required decimal Quantity { get; init; }
    }

    internal sealed class DaysOfCover : SafetyStockJson
    {
        public required int Days { get; init; }

        public override SafetyStockPolicy ToPolicy() => new SafetyStockPolicy.DaysOfCover { Days = Days };
    }

    internal sealed class Ddmrp : SafetyStockJson
    {
        public required decimal AverageDailyUsage { get; init; }

        public required int DecoupledLeadTime { get; init; }

        public required decimal LeadTimeFactor { get; init; }

        public required decimal VariabilityFactor { get; init; }

        public decimal? MinimumOrder { get; init; }

        public int? OrderCycleDays { get; init; }

        public int? SpikeHorizonDays { get; init; }

        public decimal? SpikeThreshold { get; init; }

        public override SafetyStockPolicy ToPolicy() => new SafetyStockPolicy.DdmrpBuffer
        {
            AverageDailyUsage = AverageDailyUsage,
            DecoupledLeadTime = DecoupledLeadTime,
            LeadTimeFactor = LeadTimeFactor,
            VariabilityFactor = VariabilityFactor,
            MinimumOrder = MinimumOrder ?? 0m,
            OrderCycleDays = OrderCycleDays ?? 0,
            SpikeHorizonDays = SpikeHorizonDays,
            SpikeThreshold = SpikeThreshold ?? 0.5m,
        };
    }
}
