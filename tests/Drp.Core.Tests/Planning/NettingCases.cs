using System.Text.Json;
using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>Turns the netting cases into snapshots of weekly buckets, and compares records with what they expect.</summary>
internal static class NettingCases
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    /// <summary>The snapshot of a case, or <see langword="null"/> and the reason why it is not one of planning.</summary>
    public static PlanningSnapshot? Snapshot(GoldenCase item, out string? reason)
    {
        reason = null;
        switch (item.Id)
        {
            case "drp-projected-coverage-planr":
                reason = "coverage of a projection, no orders";
                return null;
            case "drp-coverage-driven-planr":
                reason = "orders at stock equal to safety stock; here strictly below is the trigger";
                return null;
            case "drp-simple-net-orlicky":
                return Levels(1, b => Point(
                    b, "P", null, [item.Number("gross_requirement")], [item.Number("on_order")], item.Number("on_hand"), 0m, 0, null, 0m));
            case "drp-min-max-d365":
                return Levels(1, b => Point(
                    b, "P", null, [item.Number("open_requirements")], [0m], item.Number("on_hand"), item.Number("minimum"), 0,
                    new LotSizingPolicy.MinMax { Maximum = item.Number("maximum") }, 0m));
            case "drp-three-level-orlicky-7-10":
                List<JsonElement> levels = [.. item.In.GetProperty("levels").EnumerateArray()];
                int count = levels[0].GetProperty("scheduled_receipts").GetArrayLength();
                return Levels(count, b =>
                {
                    for (int i = 0; i < levels.Count; i++)
                    {
                        string? above = i + 1 < levels.Count ? levels[i + 1].GetProperty("id").GetString() : null;
                        Read(b, levels[i], levels[i].GetProperty("id").GetString()!, above);
                    }
                });
            default:
                return Levels(item.In.GetProperty("gross_requirements").GetArrayLength(), b => Read(b, item.In, "P", null));
        }
    }

    /// <summary>Checks every row that a case expects against the records of a plan.</summary>
    public static void Check(GoldenCase item, IReadOnlyList<PointRecord> records)
    {
        if (item.Id == "drp-three-level-orlicky-7-10")
        {
            Assert.All(records, r => Rows(item.Out.GetProperty(r.Location), r));
            return;
        }

        PointRecord record = Assert.Single(records);
        if (item.Out.TryGetProperty("net_requirement", out JsonElement net))
        {
            Assert.Equal(net.GetDecimal(), record.NetRequirements[0]);
        }
        else if (item.Out.TryGetProperty("planned_order_quantity", out JsonElement quantity))
        {
            Assert.Equal(quantity.GetDecimal(), record.PlannedReceipts[0]);
            Assert.Equal(item.Out.GetProperty("minimum_requirement").GetDecimal(), record.NetRequirements[0]);
        }
        else
        {
            Rows(item.Out, record);
        }
    }

    private static void Rows(JsonElement expected, PointRecord record)
    {
        Assert.Equal(GoldenCase.Decimals(expected.GetProperty("net_requirements")), record.NetRequirements);
        Assert.Equal(GoldenCase.Decimals(expected.GetProperty("planned_receipts")), record.PlannedReceipts);
        Assert.Equal(GoldenCase.Decimals(expected.GetProperty("planned_releases")), record.PlannedShipments);
        Assert.Equal(GoldenCase.Decimals(expected.GetProperty("projected_on_hand")), record.ProjectedAvailable);
    }

    private static PlanningSnapshot Levels(int buckets, Action<PlanningSnapshotBuilder> fill)
    {
        var builder = new PlanningSnapshotBuilder(Start, BucketCalendar.Weekly(Start, buckets));
        builder.Add(new Item { Code = "I", BaseUnit = "pc" });
        fill(builder);
        return builder.Build();
    }

    private static void Read(PlanningSnapshotBuilder builder, JsonElement level, string code, string? above)
    {
        decimal lot = level.TryGetProperty("order_quantity", out JsonElement q) && q.ValueKind == JsonValueKind.Number ? q.GetDecimal() : 0m;
        string rule = level.GetProperty("lot_rule").GetString()!;
        Point(
            builder,
            code,
            above,
            level.TryGetProperty("gross_requirements", out JsonElement gross) ? GoldenCase.Decimals(gross) : [],
            GoldenCase.Decimals(level.GetProperty("scheduled_receipts")),
            level.GetProperty("opening_on_hand").GetDecimal(),
            level.GetProperty("safety_stock").GetDecimal(),
            level.GetProperty("lead_time_buckets").GetInt32(),
            rule == "foq" ? new LotSizingPolicy.FixedQuantity { Quantity = lot } : null,
            rule == "min" ? lot : 0m);
    }

    private static void Point(
        PlanningSnapshotBuilder builder,
        string code,
        string? above,
        decimal[] gross,
        decimal[] scheduled,
        decimal onHand,
        decimal safety,
        int leadTime,
        LotSizingPolicy? lots,
        decimal minimum)
    {
        builder.Add(new Location { Code = code });
        builder.Add(new StockingPoint
        {
            Item = "I",
            Location = code,
            SafetyStock = SafetyStockPolicy.Of(safety),
            LotSizing = lots ?? LotSizingPolicy.LotForLot,
        });
        builder.Add(new StockBatch { Item = "I", Location = code, Quantity = onHand });
        var lead = new LeadTime { Transit = 7 * leadTime };
        SupplyRoute route = above is null
            ? new SupplySource { Code = "to" + code, To = code, Supplier = "S", LeadTime = lead, Minimum = minimum }
            : new Lane { Code = "to" + code, To = code, From = above, LeadTime = lead, Minimum = minimum };
        builder.Add(route);
        for (int t = 0; t < scheduled.Length; t++)
        {
            LocalDate day = Start.PlusDays(7 * t);
            if (t < gross.Length && gross[t] > 0m)
            {
                builder.Add(new ForecastDemand { Item = "I", Location = code, Date = day, Quantity = gross[t] });
            }

            if (scheduled[t] > 0m)
            {
                builder.Add(new ScheduledSupply
                {
                    Code = $"{code}{t}",
                    Item = "I",
                    To = code,
                    From = "S",
                    Quantity = scheduled[t],
                    Ship = day,
                    Due = day,
                    Status = SupplyStatus.InTransit,
                });
            }
        }
    }
}
