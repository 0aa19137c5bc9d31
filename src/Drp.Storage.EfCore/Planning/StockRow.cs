using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Planning;

/// <summary>Stock on hand of one batch and expiry; written in bulk. The first day of year 1 stands for no expiry.</summary>
[PrimaryKey(nameof(Company), nameof(Item), nameof(Location), nameof(Expiry), nameof(Batch))]
internal sealed class StockRow
{
    public required string Company { get; set; }

    public required string Item { get; set; }

    public required string Location { get; set; }

    public required LocalDate Expiry { get; set; }

    public string Batch { get; set; } = string.Empty;

    public decimal Quantity { get; set; }

    private static LocalDate Never { get; } = new(1, 1, 1);

    public static StockRow Of(string company, StockBatch batch) => new()
    {
        Company = company,
        Item = batch.Item,
        Location = batch.Location,
        Expiry = batch.Expiry ?? Never,
        Batch = batch.Batch,
        Quantity = batch.Quantity,
    };

    public static StockBatch Value(StockRow row) => new()
    {
        Item = row.Item,
        Location = row.Location,
        Expiry = row.Expiry == Never ? null : row.Expiry,
        Batch = row.Batch,
        Quantity = row.Quantity,
    };
}
