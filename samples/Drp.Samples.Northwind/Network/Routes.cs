using Drp.Planning;
using Drp.Samples.Northwind.Data;

namespace Drp.Samples.Northwind.Network;

/// <summary>Suppliers to the central warehouse, from there to the regions, from there to the dealers.</summary>
public static class Routes
{
    /// <summary>What is on order in the data comes in tens, so purchases do.</summary>
    private const int PurchaseMultiple = 10;

    /// <summary>A layer of a pallet.</summary>
    private const int TransferMultiple = 5;

    private const int OrderDays = 2;

    private const int GoodsInDays = 1;

    private const int LoadingDays = 1;

    private const int UnloadingDays = 1;

    private static readonly string[] Overseas = ["USA", "Canada", "Japan", "Australia", "Singapore", "Brazil"];

    public static IEnumerable<SupplyRoute> Of(NorthwindData data)
    {
        Dictionary<int, Supplier> suppliers = data.Suppliers.ToDictionary(static s => s.Id);
        IEnumerable<SupplyRoute> purchases = data.Products.Where(static p => !p.Discontinued)
            .Select(p => Purchase(p, suppliers[p.SupplierId]));
        return purchases.Concat(SalesRegion.All.Select(ToRegion)).Concat(data.Customers.Select(ToDealer));
    }

    /// <summary>Days from a supplier's dispatch to the central warehouse.</summary>
    public static int TransitDays(Supplier supplier) => Overseas.Contains(supplier.Country) ? 21 : 3;

    /// <summary>Weeks from ordering a product of a supplier until it can be used in the central warehouse.</summary>
    public static double PurchaseWeeks(Supplier supplier) =>
        (OrderDays + TransitDays(supplier) + GoodsInDays) / (Overseas.Contains(supplier.Country) ? 7d : 5d);

    /// <summary>Weeks from the central warehouse until goods can be used in a region.</summary>
    public static double TransferWeeks(SalesRegion region) => (LoadingDays + region.TransitDays + UnloadingDays) / (region.BySea ? 7d : 5d);

    private static SupplySource Purchase(Product product, Supplier supplier) => new()
    {
        Code = $"BUY-{NorthwindNetwork.ItemCode(product.Id)}",
        Company = NorthwindNetwork.Company,
        Item = NorthwindNetwork.ItemCode(product.Id),
        Supplier = NorthwindNetwork.SupplierCode(supplier.Id),
        To = NorthwindNetwork.Central,
        Calendar = Overseas.Contains(supplier.Country) ? null : Calendars.Europe,
        LeadTime = new LeadTime { OrderProcessing = OrderDays, Transit = TransitDays(supplier), GoodsIn = GoodsInDays },
        Minimum = PurchaseMultiple,
        Multiple = PurchaseMultiple,
    };

    private static Lane ToRegion(SalesRegion region) => new()
    {
        Code = $"{NorthwindNetwork.Central}>{region.Code}",
        Company = NorthwindNetwork.Company,
        From = NorthwindNetwork.Central,
        To = region.Code,
        TransitCalendar = region.BySea ? null : Calendars.Europe,
        LeadTime = new LeadTime { Loading = LoadingDays, Transit = region.TransitDays, Unloading = UnloadingDays },
        OrderCycle = region.BySea ? Calendars.Sailings : null,
        Multiple = TransferMultiple,
    };

    private static Lane ToDealer(Customer customer)
    {
        SalesRegion region = SalesRegion.Of(customer.Country);
        return new Lane
        {
            Code = $"{region.Code}>{customer.Id}",
            Company = NorthwindNetwork.Company,
            From = region.Code,
            To = customer.Id,
            TransitCalendar = Calendars.Of(region),
            LeadTime = new LeadTime { Loading = LoadingDays, Transit = customer.Country == region.Home ? 1 : 3 },
        };
    }
}
