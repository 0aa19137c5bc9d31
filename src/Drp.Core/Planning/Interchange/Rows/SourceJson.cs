using NodaTime;

namespace Drp.Planning;

internal sealed class SourceJson
{
    public required string Code { get; init; }

    public string? Company { get; init; }

    public string? Item { get; init; }

    public string? ItemGroup { get; init; }

    public required string Supplier { get; init; }

    public required string To { get; init; }

    public SupplySourceKind? Kind { get; init; }

    public string? Calendar { get; init; }

    public int? GuaranteedLifeDays { get; init; }

    public LeadTimeJson? LeadTime { get; init; }

    public int? Priority { get; init; }

    public decimal? Quota { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Multiple { get; init; }

    public decimal? Maximum { get; init; }

    public string? OrderCycle { get; init; }

    public LocalDate? ValidFrom { get; init; }

    public LocalDate? ValidTo { get; init; }

    public decimal? CapacityPerBucket { get; init; }

    public static SourceJson Of(SupplySource route) => new()
    {
        Code = route.Code,
        Company = Sparse.Text(route.Company),
        Item = route.Item,
        ItemGroup = route.ItemGroup,
        To = route.To,
        LeadTime = LeadTimeJson.Of(route.LeadTime),
        Priority = Sparse.Unless(route.Priority, 1),
        Quota = route.Quota,
        Minimum = Sparse.Unless(route.Minimum, 0m),
        Multiple = Sparse.Unless(route.Multiple, 0m),
        Maximum = route.Maximum,
        OrderCycle = route.OrderCycle,
        ValidFrom = route.ValidFrom,
        ValidTo = route.ValidTo,
        CapacityPerBucket = route.CapacityPerBucket,
        Supplier = route.Supplier,
        Kind = Sparse.Unless(route.Kind, SupplySourceKind.Purchase),
        Calendar = route.Calendar,
        GuaranteedLifeDays = route.GuaranteedLifeDays,
    };

    public SupplySource ToSupplySource() => new()
    {
        Code = Code,
        Company = Company ?? "",
        Item = Item,
        ItemGroup = ItemGroup,
        To = To,
        LeadTime = LeadTime?.ToLeadTime() ?? Drp.Planning.LeadTime.None,
        Priority = Priority ?? 1,
        Quota = Quota,
        Minimum = Minimum ?? 0m,
        Multiple = Multiple ?? 0m,
        Maximum = Maximum,
        OrderCycle = OrderCycle,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        CapacityPerBucket = CapacityPerBucket,
        Supplier = Supplier,
        Kind = Kind ?? SupplySourceKind.Purchase,
        Calendar = Calendar,
        GuaranteedLifeDays = GuaranteedLifeDays,
    };
}
