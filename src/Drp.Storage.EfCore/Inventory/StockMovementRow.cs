using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Inventory;

/// <summary>One side of a posting as stored; the first day of year 1 stands for no expiry.</summary>
[PrimaryKey(nameof(Company), nameof(System), nameof(Document), nameof(Line), nameof(Number))]
internal sealed class StockMovementRow
{
    public required string Company { get; set; }

    public required string System { get; set; }

    public required string Document { get; set; }

    public required int Line { get; set; }

    public required int Number { get; set; }

    public required string Place { get; set; }

    public required string Item { get; set; }

    public LocalDate Date { get; set; }

    public StockState State { get; set; }

    public LocalDate Expiry { get; set; }

    public required string Batch { get; set; }

    public long Units { get; set; }

    public StockFlow Flow { get; set; }

    public static IEnumerable<StockMovementRow> Of(StockPosting posting) => posting.Entries.Select((entry, number) => new StockMovementRow
    {
        Company = posting.Company,
        System = posting.Source.System,
        Document = posting.Source.Document,
        Line = posting.Source.Line,
        Number = number,
        Place = entry.Place,
        Item = posting.Item,
        Date = posting.Date,
        State = entry.State,
        Expiry = entry.Expiry ?? StockBalanceRow.Never,
        Batch = entry.Batch,
        Units = StoredDecimal.ToUnits(entry.Quantity),
        Flow = entry.Flow,
    });

    public static StockEntry Value(StockMovementRow row) => new()
    {
        Place = row.Place,
        State = row.State,
        Expiry = row.Expiry == StockBalanceRow.Never ? null : row.Expiry,
        Batch = row.Batch,
        Quantity = StoredDecimal.FromUnits(row.Units),
        Flow = row.Flow,
    };
}
