using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace Drp.Samples.Northwind.Data;

/// <summary>Northwind's tables, as far as planning asks for them.</summary>
public sealed class NorthwindData
{
    /// <summary>The day after the last order of the data.</summary>
    public static readonly LocalDate AsOf = new(1998, 5, 7);

    public required IReadOnlyList<Product> Products { get; init; }

    public required IReadOnlyList<Supplier> Suppliers { get; init; }

    public required IReadOnlyList<Customer> Customers { get; init; }

    public required IReadOnlyList<OrderLine> OrderLines { get; init; }

    /// <summary>Reads the files of a folder.</summary>
    public static NorthwindData Read(string folder)
    {
        Dictionary<string, string> categories = Rows(folder, "categories.csv", static csv =>
            (Id: Text(csv, "category_id"), Name: Text(csv, "category_name"))).ToDictionary(static c => c.Id, static c => c.Name);
        var heads = Rows(folder, "orders.csv", static csv => (
            Id: Number(csv, "order_id"),
            Customer: Text(csv, "customer_id"),
            Ordered: Date(csv, "order_date")!.Value,
            Required: Date(csv, "required_date")!.Value,
            Shipped: Date(csv, "shipped_date"))).ToDictionary(static o => o.Id);
        return new NorthwindData
        {
            Products = Rows(folder, "products.csv", csv => new Product
            {
                Id = Number(csv, "product_id"),
                Name = Text(csv, "product_name"),
                SupplierId = Number(csv, "supplier_id"),
                Category = categories[Text(csv, "category_id")],
                QuantityPerUnit = Text(csv, "quantity_per_unit"),
                Price = decimal.Round(csv.GetField<decimal>("unit_price"), 2, MidpointRounding.AwayFromZero),
                InStock = Number(csv, "units_in_stock"),
                OnOrder = Number(csv, "units_on_order"),
                ReorderLevel = Number(csv, "reorder_level"),
                Discontinued = Text(csv, "discontinued") == "1",
            }),
            Suppliers = Rows(folder, "suppliers.csv", static csv => new Supplier(
                Number(csv, "supplier_id"), Text(csv, "company_name"), Text(csv, "city"), Text(csv, "country"))),
            Customers = Rows(folder, "customers.csv", static csv => new Customer(
                Text(csv, "customer_id"), Text(csv, "company_name"), Text(csv, "city"), Text(csv, "country"))),
            OrderLines = Rows(folder, "order_details.csv", csv =>
            {
                var head = heads[Number(csv, "order_id")];
                return new OrderLine
                {
                    OrderId = head.Id,
                    CustomerId = head.Customer,
                    ProductId = Number(csv, "product_id"),
                    Quantity = Number(csv, "quantity"),
                    Ordered = head.Ordered,
                    Required = head.Required,
                    Shipped = head.Shipped,
                };
            }),
        };
    }

    private static List<T> Rows<T>(string folder, string file, Func<CsvReader, T> row)
    {
        using var reader = new StreamReader(Path.Combine(folder, file));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var rows = new List<T>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(row(csv));
        }

        return rows;
    }

    private static string Text(CsvReader csv, string column) => csv.GetField(column) ?? "";

    private static int Number(CsvReader csv, string column) => csv.GetField<int>(column);

    private static LocalDate? Date(CsvReader csv, string column) =>
        Text(csv, column) is { Length: > 0 } text ? LocalDatePattern.Iso.Parse(text).Value : null;
}
