using NodaTime;

namespace Drp.Planning;

internal sealed class StockJson
{
    public required string Item { get; init; }

    public required string Location { get; init; }

    public required decimal Quantity { get; init; }

    public string? Unit { get; init; }

    public LocalDate? Expiry { get; init; }

    public string? Batch { get; init; }

    public static StockJson Of(StockBatch stock) => new()
    {
        Item = stock.Item,
        Location = stock.Location,
        Quantity = stock.Quantity,
        Expiry = stock.Expiry,
        Batch = Sparse.Text(stock.Batch),
    };

    public StockBatch ToStock() =>
        new() { Item = Item, Location = Location, Quantity = Quantity, Expiry = Expiry, Batch = Batch ?? "" };
}
