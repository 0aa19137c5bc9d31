using Drp.Items;
using Drp.Planning;
using Drp.Samples.Northwind.Data;

namespace Drp.Samples.Northwind.Network;

/// <summary>Makes the network out of the data.</summary>
public static class NetworkDesign
{
    public static BucketCalendar Buckets { get; } = BucketCalendar.Weekly(NorthwindData.AsOf, 13);

    public static NorthwindNetwork Of(NorthwindData data, Outlook outlook, StockPolicies policies)
    {
        var history = new History(data);
        (StockingPoint Point, int OnHand)[] warehouses = [.. Inventory.Warehouses(data, history, policies)];
        return new NorthwindNetwork
        {
            Items = Items(data),
            Groups = [.. data.Products.Select(static p => p.Category).Distinct().Order(StringComparer.Ordinal).Select(ToGroup)],
            Calendars = Calendars.All,
            Locations = Locations(data),
            Routes = [.. Routes.Of(data)],
            Points = [.. warehouses.Select(static w => w.Point), .. Inventory.Dealers(data, history)],
            Stock =
            [
                .. warehouses.Where(static w => w.OnHand > 0).Select(static w => new StockBatch
                {
                    Item = w.Point.Item, Location = w.Point.Location, Quantity = w.OnHand,
                }),
            ],
            Supplies = [.. Inventory.OnOrder(data)],
            SalesOrders = [.. Demand.OpenOrders(data)],
            Forecasts = [.. Demand.Forecast(data, history, outlook, Buckets)],
        };
    }

    public static IReadOnlyList<Item> Items(NorthwindData data) => [.. data.Products.Select(ToItem)];

    public static IReadOnlyList<Location> Locations(NorthwindData data) =>
        [CentralWarehouse(), .. SalesRegion.All.Select(Warehouse), .. data.Customers.Select(Dealer)];

    private static Item ToItem(Product product)
    {
        (string baseUnit, IReadOnlyList<UnitConversion> inside) = PackContent.Of(product.QuantityPerUnit);
        return new Item
        {
            Code = NorthwindNetwork.ItemCode(product.Id),
            Company = NorthwindNetwork.Company,
            Name = product.Name,
            Group = product.Category,
            BaseUnit = baseUnit,
            Conversions = inside,
            UnitCost = new Money(product.Price, "USD"),
        };
    }

    private static ItemGroup ToGroup(string category) =>
        new() { Company = NorthwindNetwork.Company, Code = category, Name = category };

    private static Location CentralWarehouse() => new()
    {
        Code = NorthwindNetwork.Central,
        Company = NorthwindNetwork.Company,
        Name = "Central warehouse, Rotterdam",
        Level = 1,
        ReceivingCalendar = Calendars.Europe,
        ShippingCalendar = Calendars.Europe,
    };

    private static Location Warehouse(SalesRegion region) => new()
    {
        Code = region.Code,
        Company = NorthwindNetwork.Company,
        Name = $"{region.Name}, {region.City}",
        Level = 2,
        ReceivingCalendar = Calendars.Of(region),
        ShippingCalendar = Calendars.Of(region),
    };

    private static Location Dealer(Customer customer) => new()
    {
        Code = customer.Id,
        Company = NorthwindNetwork.Company,
        Name = $"{customer.Name}, {customer.City}",
        Level = 3,
        ReceivingCalendar = Calendars.Of(SalesRegion.Of(customer.Country)),
    };
}
