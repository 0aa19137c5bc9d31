using System.Collections.Frozen;
using System.Globalization;
using Drp.Items;
using Drp.Planning;
using Drp.Samples.Northwind.Hosting;
using NodaTime;

namespace Drp.Samples.Northwind;

/// <summary>Northwind's data knows no dates of expiry: what if its fresh goods lived so many days, and half of that were gone?</summary>
public static class FreshGoods
{
    private static readonly FrozenSet<string> Groups = FrozenSet.Create(
        StringComparer.Ordinal, "Dairy Products", "Meat/Poultry", "Produce", "Seafood");

    public static int Days(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 2 and <= 3650
            ? days
            : throw new UsageException($"--expiry asks for days of shelf life, from 2 to 3650, not {value}.");

    /// <summary>The snapshot with a shelf life on fresh products, whose stock has lived half of it.</summary>
    public static PlanningSnapshot Of(PlanningSnapshot snapshot, int days)
    {
        FrozenSet<string> fresh = snapshot.Items.Where(static i => i.Group is not null && Groups.Contains(i.Group))
            .Select(static i => i.Code).ToFrozenSet(StringComparer.Ordinal);
        LocalDate halfGone = snapshot.AsOf.PlusDays(days / 2);
        var builder = new PlanningSnapshotBuilder(snapshot.AsOf, snapshot.Buckets);
        Each(snapshot.Calendars, c => builder.Add(c));
        Each(snapshot.Locations, l => builder.Add(l));
        Each(snapshot.Routes, r => builder.Add(r));
        Each(snapshot.Transports, t => builder.Add(t));
        Each(snapshot.Items, (Item i) => builder.Add(fresh.Contains(i.Code) ? i with { ShelfLifeDays = days } : i));
        Each(snapshot.Points, p => builder.Add(p));
        Each(snapshot.Stock, s => builder.Add(fresh.Contains(s.Item) && s.Quantity > 0m ? s with { Expiry = halfGone } : s));
        Each(snapshot.SalesOrders, o => builder.Add(o));
        Each(snapshot.Forecasts, f => builder.Add(f));
        Each(snapshot.Supplies, s => builder.Add(s));
        return builder.Build();
    }

    private static void Each<T>(IEnumerable<T> rows, Action<T> add)
    {
        foreach (T row in rows)
        {
            add(row);
        }
    }
}
