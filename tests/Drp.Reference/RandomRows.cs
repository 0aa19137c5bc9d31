using System.Collections.Immutable;
using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>Points with their policies, stock, demand and supply.</summary>
internal sealed class RandomRows(
    Dice dice, RandomKnobs knobs, RandomNetwork network, LocalDate asOf, BucketCalendar buckets)
{
    private int codes;

    public void AddTo(PlanningSnapshotBuilder builder)
    {
        foreach ((Item item, Location location) in network.Points)
        {
            builder.Add(Point(item, location));
            AddStock(builder, item, location);
            AddSupplies(builder, item, location);
            bool sells = location.Level == network.Locations[^1].Level || dice.OneIn(4);
            if (sells)
            {
                AddOrders(builder, item, location);
                AddForecasts(builder, item, location);
            }
        }
    }

    private StockingPoint Point(Item item, Location location) => knobs.Buffers && !knobs.Expiry && dice.OneIn(3)
        ? Policies(item, location) with { SafetyStock = Buffer(item), LotSizing = LotSizingPolicy.LotForLot }
        : Policies(item, location);

    private SafetyStockPolicy.DdmrpBuffer Buffer(Item item) => new()
    {
        AverageDailyUsage = dice.Quantity(item.Scale, 12),
        DecoupledLeadTime = dice.Between(0, 12),
        LeadTimeFactor = dice.Pick([0.2m, 0.5m, 1m]),
        VariabilityFactor = dice.Pick([0m, 0.4m, 1m]),
        MinimumOrder = dice.OneIn(2) ? dice.Quantity(item.Scale, 40) : 0m,
        OrderCycleDays = dice.Between(0, 7),
        SpikeHorizonDays = dice.OneIn(2) ? dice.Between(0, 10) : null,
        SpikeThreshold = dice.Pick([0.25m, 0.5m, 1m]),
    };

    private StockingPoint Policies(Item item, Location location) => new()
    {
        Item = item.Code,
        Location = location.Code,
        SafetyStock = Safety(item),
        LotSizing = Lots(item),
        MaximumStock = dice.OneIn(4) ? dice.Quantity(item.Scale, 200) : null,
        TargetStock = dice.OneIn(4) ? dice.Quantity(item.Scale, 80) : null,
        PriorityClass = dice.Between(1, 3),
        MinimumRemainingLifeDays = knobs.Expiry && dice.OneIn(4) ? dice.Between(0, 5) : 0,
        Fences = knobs.Fences && dice.OneIn(6)
            ? new PlanningFences { DemandDays = dice.Between(0, 8), FrozenDays = dice.Between(0, 5), PlanningDays = dice.Between(0, 9) }
            : null,
    };

    private SafetyStockPolicy Safety(Item item)
    {
        if (dice.OneIn(3))
        {
            return SafetyStockPolicy.None;
        }

        LocalDate from = asOf.PlusDays(dice.Between(-5, 20));
        return (knobs.SafetyPolicies ? dice.Between(0, 2) : 0) switch
        {
            0 => SafetyStockPolicy.Of(dice.Quantity(item.Scale, 30)),
            1 => new SafetyStockPolicy.DaysOfCover { Days = dice.Between(0, 15) },
            _ => new SafetyStockPolicy.Seasonal
            {
                Otherwise = dice.OneIn(2) ? 0m : dice.Quantity(item.Scale, 20),
                Seasons =
                [
                    new SafetyStockPolicy.Season
                    {
                        From = from, To = from.PlusDays(dice.Between(0, 30)), Quantity = dice.Quantity(item.Scale, 60),
                    },
                    new SafetyStockPolicy.Season
                    {
                        From = from.PlusDays(10), To = from.PlusDays(dice.Between(10, 90)), Quantity = dice.Quantity(item.Scale, 10),
                    },
                ],
            },
        };
    }

    private LotSizingPolicy Lots(Item item)
    {
        if (!knobs.LotPolicies || dice.OneIn(4))
        {
            return LotSizingPolicy.LotForLot;
        }

        return dice.Between(0, 5) switch
        {
            0 => new LotSizingPolicy.FixedQuantity { Quantity = dice.Quantity(item.Scale, 60), RaiseToNeed = dice.OneIn(2) },
            1 => new LotSizingPolicy.PeriodOrderQuantity { Buckets = dice.Between(1, 6) },
            2 => new LotSizingPolicy.DaysOfCover { Days = dice.Between(1, 30) },
            3 => new LotSizingPolicy.MinMax { Maximum = dice.Quantity(item.Scale, 120) },
            4 => new LotSizingPolicy.EconomicOrderQuantity
            {
                OrderCost = dice.Between(1, 100),
                HoldingCost = dice.Pick([0.01m, 0.25m, 1m]),
            },
            _ => new LotSizingPolicy.Dynamic
            {
                Rule = dice.Pick(Enum.GetValues<DynamicLotSizing>()),
                OrderCost = dice.Pick([0m, 10m, 50m, 120m]),
                HoldingCost = dice.Pick([0m, 0.1m, 0.5m, 1m]),
            },
        };
    }

    private void AddStock(PlanningSnapshotBuilder builder, Item item, Location location)
    {
        StockBatch row = new() { Item = item.Code, Location = location.Code, Quantity = dice.Quantity(item.Scale, 80) };
        if (!dice.OneIn(3))
        {
            bool negative = knobs.NegativeStock && dice.OneIn(12);
            builder.Add(row with { Quantity = negative ? -row.Quantity : row.Quantity });
        }

        for (int i = knobs.Expiry && item.ShelfLifeDays is not null ? dice.Between(0, 3) : 0; i > 0; i--)
        {
            builder.Add(row with
            {
                Quantity = dice.Quantity(item.Scale, 50),
                Expiry = asOf.PlusDays(dice.Between(-2, 40)),
                Batch = $"B{i}",
            });
        }
    }

    private LocalDate Day(int before) =>
        asOf.PlusDays(dice.Between(knobs.PastDue ? -before : 0, Period.DaysBetween(asOf, buckets.End) + 3));

    private void AddSupplies(PlanningSnapshotBuilder builder, Item item, Location location)
    {
        List<SupplyRoute> into = [.. network.Routes.Where(r => r.To == location.Code)];
        for (int i = dice.Between(0, 3); i > 1; i--)
        {
            LocalDate due = Day(6);
            string from = into.Count > 0 && dice.Pick(into) is Lane lane ? lane.From : "S1";
            SupplyStatus status = dice.Pick(Enum.GetValues<SupplyStatus>());
            builder.Add(new ScheduledSupply
            {
                Code = $"T{++codes:0000}",
                Item = item.Code,
                To = location.Code,
                From = from,
                Quantity = dice.Quantity(item.Scale, 40),
                Ship = due.PlusDays(-dice.Between(0, 10)),
                Due = due,
                Status = status,
                Expiry = knobs.Expiry && item.ShelfLifeDays is not null && dice.OneIn(3) ? due.PlusDays(dice.Between(0, 30)) : null,
            });
        }
    }

    private void AddOrders(PlanningSnapshotBuilder builder, Item item, Location location)
    {
        for (int i = dice.Between(0, 8); i > 0; i--)
        {
            builder.Add(new SalesOrderDemand
            {
                Code = $"O{dice.Between(1, 9)}{++codes:0000}",
                Item = item.Code,
                Location = location.Code,
                Due = Day(4),
                Quantity = dice.Quantity(item.Scale, 40),
                PriorityClass = dice.Between(1, 3),
                Firm = dice.OneIn(4),
                Customer = dice.OneIn(2) ? "K1" : null,
                MinimumRemainingLifeDays = knobs.Expiry && dice.OneIn(4) ? dice.Between(0, 10) : 0,
            });
        }
    }

    private void AddForecasts(PlanningSnapshotBuilder builder, Item item, Location location)
    {
        int perBucket = dice.Between(1, 40);
        foreach (Bucket bucket in buckets.Buckets.Where(_ => !dice.OneIn(4)))
        {
            builder.Add(new ForecastDemand
            {
                Item = item.Code,
                Location = location.Code,
                Date = bucket.Start.PlusDays(dice.OneIn(3) ? dice.Between(0, bucket.Days - 1) : 0),
                Quantity = dice.Quantity(item.Scale, perBucket),
            });
        }

        for (int i = dice.Between(0, 3); knobs.Consumption && i > 0; i--)
        {
            builder.Add(new ForecastDemand
            {
                Item = item.Code,
                Location = location.Code,
                Date = Day(10),
                Quantity = dice.Quantity(item.Scale, 40),
                Customer = dice.Pick(["K1", "K2"]),
            });
        }

        for (int i = dice.Between(0, 2); i > 0; i--)
        {
            builder.Add(new ForecastDemand
            {
                Item = item.Code,
                Location = location.Code,
                Date = Day(10),
                Quantity = dice.Quantity(item.Scale, 40),
                Promotion = dice.Pick(["P1", "P2"]),
            });
        }
    }
}
