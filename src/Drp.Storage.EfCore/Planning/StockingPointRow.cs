using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

/// <summary>A stocking point as stored.</summary>
[PrimaryKey(nameof(Company), nameof(Item), nameof(Location))]
internal sealed class StockingPointRow : IVersionedRow
{
    public required string Company { get; set; }

    public required string Item { get; set; }

    public required string Location { get; set; }

    /// <summary>The safety-stock policy as JSON; null: none.</summary>
    public string? SafetyStock { get; set; }

    /// <summary>The lot-sizing policy as JSON; null: lot-for-lot.</summary>
    public string? LotSizing { get; set; }

    public decimal? MaximumStock { get; set; }

    public decimal? TargetStock { get; set; }

    public int PriorityClass { get; set; }

    public int MinimumRemainingLifeDays { get; set; }

    public int? DemandFenceDays { get; set; }

    public int? FrozenFenceDays { get; set; }

    public int? PlanningFenceDays { get; set; }

    public long Version { get; set; }

    public static StockingPointRow Of(StockingPoint point) => new()
    {
        Company = point.Company,
        Item = point.Item,
        Location = point.Location,
        SafetyStock = point.SafetyStock == SafetyStockPolicy.None ? null : JsonText.Write(point.SafetyStock),
        LotSizing = point.LotSizing == LotSizingPolicy.LotForLot ? null : JsonText.Write(point.LotSizing),
        MaximumStock = point.MaximumStock,
        TargetStock = point.TargetStock,
        PriorityClass = point.PriorityClass,
        MinimumRemainingLifeDays = point.MinimumRemainingLifeDays,
        DemandFenceDays = point.Fences?.DemandDays,
        FrozenFenceDays = point.Fences?.FrozenDays,
        PlanningFenceDays = point.Fences?.PlanningDays,
    };

    public static StockingPoint Value(StockingPointRow row) => new()
    {
        Company = row.Company,
        Item = row.Item,
        Location = row.Location,
        SafetyStock = row.SafetyStock is null
            ? SafetyStockPolicy.None : JsonText.Read<SafetyStockPolicy>(row.SafetyStock),
        LotSizing = row.LotSizing is null ? LotSizingPolicy.LotForLot : JsonText.Read<LotSizingPolicy>(row.LotSizing),
        MaximumStock = row.MaximumStock,
        TargetStock = row.TargetStock,
        PriorityClass = row.PriorityClass,
        MinimumRemainingLifeDays = row.MinimumRemainingLifeDays,
        Fences = row is { DemandFenceDays: { } demand, FrozenFenceDays: { } frozen, PlanningFenceDays: { } planning }
            ? new PlanningFences { DemandDays = demand, FrozenDays = frozen, PlanningDays = planning }
            : null,
    };
}
