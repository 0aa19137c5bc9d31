using NodaTime;

namespace Drp.Planning;

internal sealed class LaneJson
{
    public required string Code { get; init; }

    public string? Company { get; init; }

    public string? Item { get; init; }

    public string? ItemGroup { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public LaneKind? Kind { get; init; }

    public string? TransitCalendar { get; init; }

    public string? Transport { get; init; }

    public MoneyJson? UnitCost { get; init; }

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

    public static LaneJson Of(Lane route) => new()
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
        From = route.From,
        Kind = Sparse.Unless(route.Kind, LaneKind.Supply),
        TransitCalendar = route.TransitCalendar,
        Transport = route.Transport,
        UnitCost = MoneyJson.Of(route.UnitCost),
    };

    public Lane ToLane() => new()
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
        From = From,
        Kind = Kind ?? LaneKind.Supply,
        TransitCalendar = TransitCalendar,
        Transport = Transport,
        UnitCost = UnitCost?.ToMoney(),
    };
}
