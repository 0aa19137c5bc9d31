using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>The rows of a snapshot in which every member of every record differs from its default somewhere.</summary>
internal static class FullSnapshot
{
    public static readonly LocalDate AsOf = new(2024, 2, 28);

    public static BucketCalendar Buckets => BucketCalendar.Telescoping(AsOf, 7, 4, 2);

    public static IReadOnlyList<object> Rows() =>
    [
        new Item
        {
            Code = "ĐẬU-豆", Company = "VN", Name = "Đậu phụ 豆腐", Group = "TOFU", BaseUnit = "pc",
            Conversions = [new() { Unit = "ctn", Numerator = 12 }, new() { Unit = "third", Numerator = 1, Denominator = 3 }],
            Scale = 4, ShelfLifeDays = 21, Successor = "B", UnitCost = new Money(1234567890.1234567m, "VND"),
            Weight = 0.35m, Volume = 0.0004m, PalletQuantity = 960m,
        },
        new Item { Code = "B", BaseUnit = "kg" },
        new Item { Code = "b", BaseUnit = "kg" },
        new Location
        {
            Code = "DC", Company = "VN", Name = "Kho \"trung tâm\"", Level = 1, ReceivingCalendar = "WEEK",
            ShippingCalendar = "TET", FairShare = FairShareRule.ByTarget, Push = PushRule.PullPush,
        },
        new Location { Code = "S1" },
        new Location { Code = "S2", FairShare = FairShareRule.ByQuota, Push = PushRule.PushByQuota },
        new WorkingCalendar { Code = "WEEK" },
        new WorkingCalendar
        {
            Code = "TET", Company = "VN", Weekdays = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Monday],
            Closed = [new(2024, 2, 29), new(2024, 2, 10)], Opened = [new(2024, 3, 3)],
        },
        new MeansOfTransport
        {
            Code = "TRUCK", Company = "VN", MaximumWeight = 12000m, MaximumVolume = 40.5m, MaximumPallets = 18m,
            MinimumFill = 60m, PullInDays = 5,
        },
        new Lane
        {
            Code = "L1", Company = "VN", Item = "ĐẬU-豆", From = "DC", To = "S1", Kind = LaneKind.Supply,
            LeadTime = new() { OrderProcessing = 1, Loading = 2, Transit = 3, Unloading = 4, GoodsIn = 5 }, Priority = 2,
            Quota = 62.5m, Minimum = 10m, Multiple = 5m, Maximum = 500m, OrderCycle = "TET", ValidFrom = new(2024, 1, 1),
            ValidTo = new(2024, 12, 31), CapacityPerBucket = 1000m, TransitCalendar = "WEEK", Transport = "TRUCK",
            UnitCost = new Money(0.05m, "VND"),
        },
        new Lane { Code = "L2", ItemGroup = "TOFU", From = "DC", To = "S2" },
        new Lane { Code = "L3", From = "S1", To = "S2", Kind = LaneKind.Lateral },
        new SupplySource
        {
            Code = "BUY", Supplier = "MEKONG", To = "DC", Kind = SupplySourceKind.Production, Calendar = "WEEK",
            GuaranteedLifeDays = 18,
        },
        new StockingPoint
        {
            Item = "ĐẬU-豆", Location = "DC", Company = "VN", SafetyStock = new SafetyStockPolicy.DaysOfCover { Days = 3 },
            LotSizing = new LotSizingPolicy.FixedQuantity { Quantity = 120m, RaiseToNeed = true }, MaximumStock = 9999.5m,
            TargetStock = 500m, PriorityClass = 2, MinimumRemainingLifeDays = 7,
            Fences = new() { DemandDays = 1, FrozenDays = 2, PlanningDays = 3 },
        },
        new StockingPoint
        {
            Item = "ĐẬU-豆", Location = "S1",
            SafetyStock = new SafetyStockPolicy.Seasonal
            {
                Otherwise = 5m,
                Seasons = [new() { From = new(2024, 3, 1), To = new(2024, 3, 31), Quantity = 25m }],
            },
            LotSizing = new LotSizingPolicy.PeriodOrderQuantity { Buckets = 2 },
        },
        new StockingPoint
        {
            Item = "ĐẬU-豆", Location = "S2",
            SafetyStock = new SafetyStockPolicy.DdmrpBuffer
            {
                AverageDailyUsage = 10m, DecoupledLeadTime = 6, LeadTimeFactor = 0.5m, VariabilityFactor = 0.4m,
                MinimumOrder = 20m, OrderCycleDays = 7, SpikeHorizonDays = 9, SpikeThreshold = 0.75m,
            },
            LotSizing = new LotSizingPolicy.DaysOfCover { Days = 10 },
        },
        new StockingPoint
        {
            Item = "B", Location = "DC", SafetyStock = new SafetyStockPolicy.Fixed { Quantity = 40m, Derivation = "α = 98 %" },
            LotSizing = new LotSizingPolicy.MinMax { Maximum = 200m },
        },
        new StockingPoint
        {
            Item = "B", Location = "S1",
            LotSizing = new LotSizingPolicy.EconomicOrderQuantity { OrderCost = 30m, HoldingCost = 0.1m },
        },
        new StockingPoint
        {
            Item = "b", Location = "S1",
            LotSizing = new LotSizingPolicy.Dynamic
            {
                Rule = DynamicLotSizing.WagnerWhitin, OrderCost = 30m, HoldingCost = 0.1m,
            },
        },
        new StockBatch { Item = "B", Location = "S1", Quantity = -3m },
        new StockBatch { Item = "B", Location = "DC", Quantity = 9_999_999_999_999.9999m },
        new StockBatch { Item = "ĐẬU-豆", Location = "DC", Quantity = 100.25m, Expiry = new(2024, 2, 29), Batch = "L-07" },
        new StockBatch { Item = "ĐẬU-豆", Location = "DC", Quantity = 12m, Expiry = new(2024, 3, 10) },
        new SalesOrderDemand { Code = "SO1/1", Item = "ĐẬU-豆", Location = "S1", Due = new(2024, 2, 20), Quantity = 7m },
        new SalesOrderDemand
        {
            Code = "SO1/2", Item = "ĐẬU-豆", Location = "S1", Due = new(2024, 3, 2), Quantity = 7.5m, PriorityClass = 3,
            Firm = true, Customer = "CHỢ LỚN", MinimumRemainingLifeDays = 10,
        },
        new ForecastDemand { Item = "B", Location = "S1", Date = new(2024, 3, 4), Quantity = 12m },
        new ForecastDemand { Item = "B", Location = "S1", Date = new(2024, 3, 11), Quantity = 12.5m },
        new ForecastDemand { Item = "b", Location = "S1", Date = new(2024, 3, 11), Quantity = 3m, Customer = "K1" },
        new ForecastDemand { Item = "b", Location = "S1", Date = new(2024, 3, 11), Quantity = 4m, Promotion = "TẾT" },
        new ScheduledSupply
        {
            Code = "PO1", Item = "B", To = "DC", From = "MEKONG", Quantity = 60m, Ship = new(2024, 2, 20),
            Due = new(2024, 3, 1), Status = SupplyStatus.InTransit, Expiry = new(2024, 6, 1),
        },
        new ScheduledSupply
        {
            Code = "PO2", Item = "B", To = "DC", From = "MEKONG", Quantity = 60m, Ship = new(2024, 3, 1), Due = new(2024, 3, 9),
            Status = SupplyStatus.FirmPlanned,
        },
    ];

    public static PlanningSnapshot Build(IEnumerable<object>? rows = null, LocalDate? asOf = null, BucketCalendar? buckets = null)
    {
        var builder = new PlanningSnapshotBuilder(asOf ?? AsOf, buckets ?? Buckets);
        foreach (object row in rows ?? Rows())
        {
            _ = row switch
            {
                Item item => builder.Add(item),
                Location location => builder.Add(location),
                WorkingCalendar calendar => builder.Add(calendar),
                MeansOfTransport transport => builder.Add(transport),
                SupplyRoute route => builder.Add(route),
                StockingPoint point => builder.Add(point),
                StockBatch stock => builder.Add(stock),
                SalesOrderDemand order => builder.Add(order),
                ForecastDemand forecast => builder.Add(forecast),
                ScheduledSupply supply => builder.Add(supply),
                _ => throw new ArgumentException($"{row.GetType()} is no row of a snapshot."),
            };
        }

        return builder.Build();
    }
}
