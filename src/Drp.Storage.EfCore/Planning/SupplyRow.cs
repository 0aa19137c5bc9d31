using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

/// <summary>A scheduled supply as stored.</summary>
internal sealed class SupplyRow : CodedRow
{
    public string Item { get; set; } = string.Empty;

    public string Destination { get; set; } = string.Empty;

    public string Source { get; set; } = string.Empty;

    public decimal Quantity { get; set; }

    public LocalDate Ship { get; set; }

    public LocalDate Due { get; set; }

    public SupplyStatus Status { get; set; }

    public LocalDate? Expiry { get; set; }

    public static SupplyRow Of(string company, ScheduledSupply supply) => new()
    {
        Company = company,
        Code = supply.Code,
        Item = supply.Item,
        Destination = supply.To,
        Source = supply.From,
        Quantity = supply.Quantity,
        Ship = supply.Ship,
        Due = supply.Due,
        Status = supply.Status,
        Expiry = supply.Expiry,
    };

    public static ScheduledSupply Value(SupplyRow row) => new()
    {
        Code = row.Code,
        Item = row.Item,
        To = row.Destination,
        From = row.Source,
        Quantity = row.Quantity,
        Ship = row.Ship,
        Due = row.Due,
        Status = row.Status,
        Expiry = row.Expiry,
    };
}
