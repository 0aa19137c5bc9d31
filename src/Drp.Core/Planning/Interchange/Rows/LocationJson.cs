namespace Drp.Planning;

internal sealed class LocationJson
{
    public required string Code { get; init; }

    public string? Company { get; init; }

    public string? Name { get; init; }

    public int? Level { get; init; }

    public string? ReceivingCalendar { get; init; }

    public string? ShippingCalendar { get; init; }

    public FairShareRule? FairShare { get; init; }

    public PushRule? Push { get; init; }

    public static LocationJson Of(Location location) => new()
    {
        Code = location.Code,
        Company = Sparse.Text(location.Company),
        Name = Sparse.Text(location.Name),
        Level = Sparse.Unless(location.Level, 0),
        ReceivingCalendar = location.ReceivingCalendar,
        ShippingCalendar = location.ShippingCalendar,
        FairShare = Sparse.Unless(location.FairShare, FairShareRule.ByDemand),
        Push = Sparse.Unless(location.Push, PushRule.None),
    };

    public Location ToLocation() => new()
    {
        Code = Code,
        Company = Company ?? "",
        Name = Name ?? "",
        Level = Level ?? 0,
        ReceivingCalendar = ReceivingCalendar,
        ShippingCalendar = ShippingCalendar,
        FairShare = FairShare ?? FairShareRule.ByDemand,
        Push = Push ?? PushRule.None,
    };
}
