using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Inventory;

/// <summary>
/// A balance as stored; the first day of year 1 stands for no expiry. The quantity stands in stored units, so that it adds
/// up in the database.
/// </summary>
[PrimaryKey(nameof(Company), nameof(Place), nameof(Item), nameof(State), nameof(Expiry), nameof(Batch))]
internal sealed class StockBalanceRow
{
    public required string Company { get; set; }

    public required string Place { get; set; }

    public required string Item { get; set; }

    public required StockState State { get; set; }

    public required LocalDate Expiry { get; set; }

    public required string Batch { get; set; }

    public long Units { get; set; }

    public static LocalDate Never { get; } = new(1, 1, 1);

    public static StockBalance Value(StockBalanceRow row) => new()
    {
        Company = row.Company,
        Place = row.Place,
        Item = row.Item,
        State = row.State,
        Expiry = row.Expiry == Never ? null : row.Expiry,
        Batch = row.Batch,
        Quantity = StoredDecimal.FromUnits(row.Units),
    };
}
