using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Drp.Planning;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LotForLot), "lotForLot")]
[JsonDerivedType(typeof(FixedQuantity), "fixedQuantity")]
[JsonDerivedType(typeof(PeriodOrderQuantity), "periodOrderQuantity")]
[JsonDerivedType(typeof(DaysOfCover), "daysOfCover")]
[JsonDerivedType(typeof(MinMax), "minMax")]
[JsonDerivedType(typeof(EconomicOrderQuantity), "economicOrderQuantity")]
[JsonDerivedType(typeof(Dynamic), "dynamic")]
internal abstract class LotSizingJson
{
    public static LotSizingJson? Of(LotSizingPolicy policy) => policy switch
    {
        LotSizingPolicy.ForEachNeed => null,
        LotSizingPolicy.FixedQuantity lot => new FixedQuantity
        {
            Quantity = lot.Quantity,
            RaiseToNeed = Sparse.Unless(lot.RaiseToNeed, false),
        },
        LotSizingPolicy.PeriodOrderQuantity periods => new PeriodOrderQuantity { Buckets = periods.Buckets },
        LotSizingPolicy.DaysOfCover cover => new DaysOfCover { Days = cover.Days },
        LotSizingPolicy.MinMax range => new MinMax { Maximum = range.Maximum },
        LotSizingPolicy.EconomicOrderQuantity economic => new EconomicOrderQuantity
        {
            OrderCost = economic.OrderCost,
            HoldingCost = economic.HoldingCost,
        },
        LotSizingPolicy.Dynamic dynamic => new Dynamic
        {
            Rule = dynamic.Rule,
            OrderCost = dynamic.OrderCost,
            HoldingCost = dynamic.HoldingCost,
        },
        _ => throw new SwitchExpressionException(policy),
    };

    public abstract LotSizingPolicy ToPolicy();

    internal sealed class LotForLot : LotSizingJson
    {
        public override LotSizingPolicy ToPolicy() => LotSizingPolicy.LotForLot;
    }

    internal sealed class FixedQuantity : LotSizingJson
    {
        public required decimal Quantity { get; init; }

        public bool? RaiseToNeed { get; init; }

        public override LotSizingPolicy ToPolicy() =>
            new LotSizingPolicy.FixedQuantity { Quantity = Quantity, RaiseToNeed = RaiseToNeed ?? false };
    }

    internal sealed class PeriodOrderQuantity : LotSizingJson
    {
        public required int Buckets { get; init; }

        public override LotSizingPolicy ToPolicy() => new LotSizingPolicy.PeriodOrderQuantity { Buckets = Buckets };
    }

    internal sealed class DaysOfCover : LotSizingJson
    {
        public required int Days { get; init; }

        public override LotSizingPolicy ToPolicy() => new LotSizingPolicy.DaysOfCover { Days = Days };
    }

    internal sealed class MinMax : LotSizingJson
    {
        public required decimal Maximum { get; init; }

        public override LotSizingPolicy ToPolicy() => new LotSizingPolicy.MinMax { Maximum = Maximum };
    }

    internal sealed class EconomicOrderQuantity : LotSizingJson
    {
        public required decimal OrderCost { get; init; }

        public required decimal HoldingCost { get; init; }

        public override LotSizingPolicy ToPolicy() =>
            new LotSizingPolicy.EconomicOrderQuantity { OrderCost = OrderCost, HoldingCost = HoldingCost };
    }

    internal sealed class Dynamic : LotSizingJson
    {
        public required DynamicLotSizing Rule { get; init; }

        public required decimal OrderCost { get; init; }

        public required decimal HoldingCost { get; init; }

        public override LotSizingPolicy ToPolicy() =>
            new LotSizingPolicy.Dynamic { Rule = Rule, OrderCost = OrderCost, HoldingCost = HoldingCost };
    }
}
