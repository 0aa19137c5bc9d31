namespace Drp.Planning;

internal sealed class PointJson
{
    public required string Item { get; init; }

    public required string Location { get; init; }

    public string? Company { get; init; }

    public SafetyStockJson? SafetyStock { get; init; }

    public LotSizingJson? LotSizing { get; init; }

    public decimal? MaximumStock { get; init; }

    public decimal? TargetStock { get; init; }

    public int? PriorityClass { get; init; }

    public int? MinimumRemainingLifeDays { get; init; }

    public FencesJson? Fences { get; init; }

    public static PointJson Of(StockingPoint point) => new()
    {
        Item = point.Item,
        Location = point.Location,
        Company = Sparse.Text(point.Company),
        SafetyStock = SafetyStockJson.Of(point.SafetyStock),
        LotSizing = LotSizingJson.Of(point.LotSizing),
        MaximumStock = point.MaximumStock,
        TargetStock = point.TargetStock,
        PriorityClass = Sparse.Unless(point.PriorityClass, 1),
        MinimumRemainingLifeDays = Sparse.Unless(point.MinimumRemainingLifeDays, 0),
        Fences = FencesJson.Of(point.Fences),
    };

    public StockingPoint ToPoint() => new()
    {
        Item = Item,
        Location = Location,
        Company = Company ?? "",
        SafetyStock = SafetyStock?.ToPolicy() ?? SafetyStockPolicy.None,
        LotSizing = LotSizing?.ToPolicy() ?? LotSizingPolicy.LotForLot,
        MaximumStock = MaximumStock,
        TargetStock = TargetStock,
        PriorityClass = PriorityClass ?? 1,
        MinimumRemainingLifeDays = MinimumRemainingLifeDays ?? 0,
        Fences = Fences?.ToFences(),
    };
}
