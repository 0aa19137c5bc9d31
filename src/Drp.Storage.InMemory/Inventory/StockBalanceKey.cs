using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

/// <summary>A balance's key, in the order of places, items, states, expiry (none first) and batches.</summary>
internal readonly record struct StockBalanceKey(string Company, string Place, string Item, StockState State, LocalDate Expiry, string Batch)
{
    public static IComparer<StockBalanceKey> Order { get; } = MemoryOrder.By<StockBalanceKey>(
        static (x, y) => string.CompareOrdinal(x.Company, y.Company),
        static (x, y) => string.CompareOrdinal(x.Place, y.Place),
        static (x, y) => string.CompareOrdinal(x.Item, y.Item),
        static (x, y) => x.State.CompareTo(y.State),
        static (x, y) => x.Expiry.CompareTo(y.Expiry),
        static (x, y) => string.CompareOrdinal(x.Batch, y.Batch));

    public static StockBalanceKey Of(StockPosting posting, StockEntry entry) =>
        new(posting.Company, entry.Place, posting.Item, entry.State, entry.Expiry ?? LocalDate.MinIsoValue, entry.Batch);

    public StockBalance Value(decimal quantity) => new()
    {
        Company = Company,
        Place = Place,
        Item = Item,
        State = State,
        Expiry = Expiry == LocalDate.MinIsoValue ? null : Expiry,
        Batch = Batch,
        Quantity = quantity,
    };
}
