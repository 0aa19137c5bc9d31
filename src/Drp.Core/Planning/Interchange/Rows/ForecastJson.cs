using NodaTime;

namespace Drp.Planning;

internal sealed class ForecastJson
{
    public required string Item { get; init; }

    public required string Location { get; init; }

    public required LocalDate Date { get; init; }

    public required decimal Quantity { get; init; }

    public string? Unit { get; init; }

    public string? Customer { get; init; }

    public string? Promotion { get; init; }

    public static ForecastJson Of(ForecastDemand forecast) => new()
    {
        Item = forecast.Item,
        Location = forecast.Location,
        Date = forecast.Date,
        Quantity = forecast.Quantity,
        Customer = forecast.Customer,
        Promotion = forecast.Promotion,
    };

    public ForecastDemand ToForecast() => new()
    {
        Item = Item,
        Location = Location,
        Date = Date,
        Quantity = Quantity,
        Customer = Customer,
        Promotion = Promotion,
    };
}
