using Drp.Samples.Northwind.Data;
using NodaTime;

namespace Drp.Samples.Northwind.Network;

/// <summary>What each dealer ordered of each product in the last 52 weeks.</summary>
public sealed class History
{
    public const int Weeks = 52;

    private readonly SortedDictionary<(string Customer, int Product), int> ordered = [];
    private readonly Dictionary<(string Region, int Product), int> byRegion = [];

    public History(NorthwindData data)
    {
        LocalDate from = NorthwindData.AsOf.PlusWeeks(-Weeks);
        Dictionary<string, string> regions = data.Customers.ToDictionary(static c => c.Id, static c => SalesRegion.Of(c.Country).Code);
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
}
