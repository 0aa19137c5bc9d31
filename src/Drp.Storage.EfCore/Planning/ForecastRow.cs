using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Planning;

/// <summary>A row of forecast or uplift; written in bulk and never alone. Empty text stands for no customer, no promotion.</summary>
[PrimaryKey(nameof(Company), nameof(Item), nameof(Location), nameof(Date), nameof(Customer), nameof(Promotion))]
internal sealed class ForecastRow
{
    public required string Company { get; set; }

    public required string Item { get; set; }

    public required string Location { get; set; }

    public required LocalDate Date { get; set; }

    public string Customer { get; set; } = string.Empty;

    public string Promotion { get; set; } = string.Empty;

    public decimal Quantity { get; set; }

    public static ForecastRow Of(string company, ForecastDemand forecast) => new()
    {
        Company = company,
        Item = forecast.Item,
        Location = forecast.Location,
        Date = forecast.Date,
        Customer = forecast.Customer ?? string.Empty,
        Promotion = forecast.Promotion ?? string.Empty,
        Quantity = forecast.Quantity,
    };

    public static ForecastDemand Value(ForecastRow row) => new()
    {
        Item = row.Item,
        Location = row.Location,
        Date = row.Date,
        Customer = row.Customer.Length == 0 ? null : row.Customer,
        Promotion = row.Promotion.Length == 0 ? null : row.Promotion,
        Quantity = row.Quantity,
    };
}
