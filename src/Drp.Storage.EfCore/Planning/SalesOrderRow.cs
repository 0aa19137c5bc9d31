using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

/// <summary>An open sales order line as planning sees it.</summary>
internal sealed class SalesOrderRow : CodedRow
{
    public string Item { get; set; } = string.Empty;

    public string Location { get; set; } = string.Empty;

    public LocalDate Due { get; set; }

    public decimal Quantity { get; set; }

    public int PriorityClass { get; set; }

    public bool Firm { get; set; }

    public string? Customer { get; set; }

    public int MinimumRemainingLifeDays { get; set; }

    public static SalesOrderRow Of(string company, SalesOrderDemand order) => new()
    {
        Company = company,
        Code = order.Code,
        Item = order.Item,
        Location = order.Location,
        Due = order.Due,
        Quantity = order.Quantity,
        PriorityClass = order.PriorityClass,
        Firm = order.Firm,
        Customer = order.Customer,
        MinimumRemainingLifeDays = order.MinimumRemainingLifeDays,
    };

    public static SalesOrderDemand Value(SalesOrderRow row) => new()
    {
        Code = row.Code,
        Item = row.Item,
        Location = row.Location,
        Due = row.Due,
        Quantity = row.Quantity,
        PriorityClass = row.PriorityClass,
        Firm = row.Firm,
        Customer = row.Customer,
        MinimumRemainingLifeDays = row.MinimumRemainingLifeDays,
    };
}
