using Drp.Planning;
using Drp.Samples.Northwind.Data;

namespace Drp.Samples.Northwind.Network;

/// <summary>
/// Stock, safety stock and what is on order. The data has one figure for each product: a quarter of it stands in the central
/// warehouse, the rest in the regional warehouses by what their dealers ordered. Safety stocks are computed.
/// </summary>
public static class Inventory
{
    public static IEnumerable<(StockingPoint Point, int OnHand)> Warehouses(NorthwindData data, History history, StockPolicies policies)
    {
        foreach (Product product in data.Products)
        {
            int[] weights = Weights(product, history);
            int[] stock = Shares.Of(product.InStock, weights);
            yield return (Point(product, NorthwindNetwork.Central, policies), stock[0]);
            for (int r = 0; r < SalesRegion.All.Count; r++)
            {
                yield return (Point(product, SalesRegion.All[r].Code, policies), stock[r + 1]);
            }
        }
    }

    public static IEnumerable<StockingPoint> Dealers(NorthwindData data, History history)
    {
        HashSet<int> discontinued = [.. data.Products.Where(static p => p.Discontinued).Select(static p => p.Id)];
        return history.Pairs.Where(p => !discontinued.Contains(p.Product)).Select(static p => (p.Customer, p.Product))
            .Concat(data.OrderLines.Where(static l => l.Shipped is null).Select(static l => (Customer: l.CustomerId, Product: l.ProductId)))
            .Distinct()
            .Select(static p => new StockingPoint
            {
                Item = NorthwindNetwork.ItemCode(p.Product),
                Location = p.Customer,
                Company = NorthwindNetwork.Company,
            });
    }

    /// <summary>What is on order arrives in a week; what has to cross an ocean for that is on its way already.</summary>
    public static IEnumerable<ScheduledSupply> OnOrder(NorthwindData data)
    {
        Dictionary<int, Supplier> suppliers = data.Suppliers.ToDictionary(static s => s.Id);
        return data.Products.Where(static p => p.OnOrder > 0).Select(p => new ScheduledSupply
        {
            Code = $"PO-{NorthwindNetwork.ItemCode(p.Id)}",
            Item = NorthwindNetwork.ItemCode(p.Id),
            From = NorthwindNetwork.SupplierCode(p.SupplierId),
            To = NorthwindNetwork.Central,
            Quantity = p.OnOrder,
            Ship = NorthwindData.AsOf.PlusDays(7 - Routes.TransitDays(suppliers[p.SupplierId])),
            Due = NorthwindData.AsOf.PlusDays(7),
            Status = Routes.TransitDays(suppliers[p.SupplierId]) > 7 ? SupplyStatus.InTransit : SupplyStatus.Open,
        });
    }

    private static int[] Weights(Product product, History history)
    {
        int[] regions = [.. SalesRegion.All.Select(r => history.Of(r, product.Id))];
        return [regions.Sum(), .. regions.Select(static units => 3 * units)];
    }

    private static StockingPoint Point(Product product, string location, StockPolicies policies) => new()
    {
        Item = NorthwindNetwork.ItemCode(product.Id),
        Location = location,
        Company = NorthwindNetwork.Company,
        SafetyStock = policies.Of(product.Id, location)?.SafetyStockPolicy ?? SafetyStockPolicy.Of(0),
    };
}
