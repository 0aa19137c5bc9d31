using Drp.Items;

namespace Drp.Planning;

internal sealed class ItemJson
{
    public required string Code { get; init; }

    public string? Company { get; init; }

    public string? Name { get; init; }

    public string? Group { get; init; }

    public required string BaseUnit { get; init; }

    public UnitJson[]? Conversions { get; init; }

    public int? Scale { get; init; }

    public int? ShelfLifeDays { get; init; }

    public string? Successor { get; init; }

    public MoneyJson? UnitCost { get; init; }

    public decimal? Weight { get; init; }

    public decimal? Volume { get; init; }

    public decimal? PalletQuantity { get; init; }

    public static ItemJson Of(Item item) => new()
    {
        Code = item.Code,
        Company = Sparse.Text(item.Company),
        Name = Sparse.Text(item.Name),
        Group = item.Group,
        BaseUnit = item.BaseUnit,
        Conversions = UnitJson.Of(item.Conversions),
        Scale = Sparse.Unless(item.Scale, 0),
        ShelfLifeDays = item.ShelfLifeDays,
        Successor = item.Successor,
        UnitCost = MoneyJson.Of(item.UnitCost),
        Weight = item.Weight,
        Volume = item.Volume,
        PalletQuantity = item.PalletQuantity,
    };

    public Item ToItem() => new()
    {
        Code = Code,
        Company = Company ?? "",
        Name = Name ?? "",
        Group = Group,
        BaseUnit = BaseUnit,
        Conversions = Conversions is null ? [] : [.. Conversions.Select(static c => c.ToUnit())],
        Scale = Scale ?? 0,
        ShelfLifeDays = ShelfLifeDays,
        Successor = Successor,
        UnitCost = UnitCost?.ToMoney(),
        Weight = Weight,
        Volume = Volume,
        PalletQuantity = PalletQuantity,
    };
}
