using System.Collections.Immutable;
using Drp.Storage;

namespace Drp.Items;

/// <summary>An item as stored.</summary>
internal sealed class ItemRow : CodedRow
{
    public string Name { get; set; } = string.Empty;

    public string? GroupCode { get; set; }

    public string BaseUnit { get; set; } = string.Empty;

    public short Scale { get; set; }

    public int? ShelfLifeDays { get; set; }

    public string? Successor { get; set; }

    public decimal? CostAmount { get; set; }

    public string? CostCurrency { get; set; }

    public decimal? Weight { get; set; }

    public decimal? Volume { get; set; }

    public decimal? PalletQuantity { get; set; }

    /// <summary>The unit conversions as JSON; null: none.</summary>
    public string? Conversions { get; set; }

    public static ItemRow Key(string company, string code) => new() { Company = company, Code = code };

    public static ItemRow Of(Item item) => new()
    {
        Company = item.Company,
        Code = item.Code,
        Name = item.Name,
        GroupCode = item.Group,
        BaseUnit = item.BaseUnit,
        Scale = checked((short)item.Scale),
        ShelfLifeDays = item.ShelfLifeDays,
        Successor = item.Successor,
        CostAmount = item.UnitCost?.Amount,
        CostCurrency = item.UnitCost?.Currency,
        Weight = item.Weight,
        Volume = item.Volume,
        PalletQuantity = item.PalletQuantity,
        Conversions = item.Conversions.Count == 0 ? null : JsonText.Write(item.Conversions),
    };

    public static Item Value(ItemRow row) => new()
    {
        Company = row.Company,
        Code = row.Code,
        Name = row.Name,
        Group = row.GroupCode,
        BaseUnit = row.BaseUnit,
        Scale = row.Scale,
        ShelfLifeDays = row.ShelfLifeDays,
        Successor = row.Successor,
        UnitCost = row is { CostAmount: { } amount, CostCurrency: { } currency } ? new Money(amount, currency) : null,
        Weight = row.Weight,
        Volume = row.Volume,
        PalletQuantity = row.PalletQuantity,
        Conversions = row.Conversions is null ? [] : JsonText.Read<ImmutableArray<UnitConversion>>(row.Conversions),
    };
}
