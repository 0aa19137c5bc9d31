using Drp.Samples.Northwind.Data;
using NodaTime;

namespace Drp.Samples.Northwind.Network;

/// <summary>
/// What each dealer ordered of each product in the last 52 weeks, and what each region ordered in every week of the data.
/// Orders are demand, whatever was in stock: nothing in this history is censored.
/// </summary>
public sealed class History
{
    public const int Weeks = 52;

    /// <summary>The weeks of the whole data; the last one ends the day before the plan's.</summary>
    public const int AllWeeks = 96;

    /// <summary>First day of the first week.</summary>
    public static readonly LocalDate Start = NorthwindData.AsOf.PlusWeeks(-AllWeeks);

    private readonly SortedDictionary<(string Customer, int Product), int> ordered = [];
    private readonly Dictionary<(string Region, int Product), int> byRegion = [];
    private readonly SortedDictionary<(string Region, int Product), decimal[]> byWeek = [];

    public History(NorthwindData data)
    {
        LocalDate from = NorthwindData.AsOf.PlusWeeks(-Weeks);
        Dictionary<string, string> regions = data.Customers.ToDictionary(static c => c.Id, static c => SalesRegion.Of(c.Country).Code);
        foreach (OrderLine line in data.OrderLines.Where(static l => l.Ordered >= Start && l.Ordered < NorthwindData.AsOf))
        {
            (string, int) series = (regions[line.CustomerId], line.ProductId);
            if (!byWeek.TryGetValue(series, out decimal[]? weeks))
            {
                byWeek.Add(series, weeks = new decimal[AllWeeks]);
            }

            weeks[Period.DaysBetween(Start, line.Ordered) / 7] += line.Quantity;
        }

        foreach (OrderLine line in data.OrderLines.Where(l => l.Ordered >= from && l.Ordered < NorthwindData.AsOf))
        {
            ordered[(line.CustomerId, line.ProductId)] = ordered.GetValueOrDefault((line.CustomerId, line.ProductId)) + line.Quantity;
            (string, int) region = (regions[line.CustomerId], line.ProductId);
            byRegion[region] = byRegion.GetValueOrDefault(region) + line.Quantity;
        }
    }

    /// <summary>Dealers and products with an order, and the units.</summary>
    public IEnumerable<(string Customer, int Product, int Units)> Pairs =>
        ordered.Select(static o => (o.Key.Customer, o.Key.Product, o.Value));

    /// <summary>Units that a region's dealers ordered of a product.</summary>
    public int Of(SalesRegion region, int product) => byRegion.GetValueOrDefault((region.Code, product));

    /// <summary>Regions and products with an order, and the units of every week.</summary>
    public IEnumerable<(string Region, int Product, decimal[] Units)> Series => byWeek.Select(static s => (s.Key.Region, s.Key.Product, s.Value));
}
