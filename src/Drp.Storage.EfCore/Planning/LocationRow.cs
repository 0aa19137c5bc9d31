using Drp.Storage;

namespace Drp.Planning;

/// <summary>A location as stored.</summary>
internal sealed class LocationRow : CodedRow
{
    public string Name { get; set; } = string.Empty;

    public int Level { get; set; }

    public string? ReceivingCalendar { get; set; }

    public string? ShippingCalendar { get; set; }

    public FairShareRule FairShare { get; set; }

    public PushRule Push { get; set; }

    public static LocationRow Key(string company, string code) => new() { Company = company, Code = code };

    public static LocationRow Of(Location location) => new()
    {
        Company = location.Company,
        Code = location.Code,
        Name = location.Name,
        Level = location.Level,
        ReceivingCalendar = location.ReceivingCalendar,
        ShippingCalendar = location.ShippingCalendar,
        FairShare = location.FairShare,
        Push = location.Push,
    };

    public static Location Value(LocationRow row) => new()
    {
        Company = row.Company,
        Code = row.Code,
        Name = row.Name,
        Level = row.Level,
        ReceivingCalendar = row.ReceivingCalendar,
        ShippingCalendar = row.ShippingCalendar,
        FairShare = row.FairShare,
        Push = row.Push,
    };
}
