using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Drp.ScaleRun;

/// <summary>Writes a network as the files of <c>gen_network.py</c>, byte for byte.</summary>
internal sealed class CsvNetworkWriter : INetworkSink, IDisposable
{
    private const string Terms = "lead_time_days,lot_min,lot_multiple,priority,split_percent";

    private readonly string folder;
    private readonly StreamWriter locations;
    private readonly StreamWriter items;
    private readonly StreamWriter points;
    private readonly StreamWriter lanes;
    private readonly StreamWriter suppliers;
    private readonly StreamWriter demand;
    private readonly StreamWriter receipts;
    private int pointCount;
    private long demandRows;
    private long demandQuantity;
    private long receiptRows;

    public CsvNetworkWriter(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        locations = Open("locations.csv", "location,echelon");
        items = Open("items.csv", "item,unit_cost");
        points = Open("item_location.csv", "item,location,on_hand,safety_stock");
        lanes = Open("lanes.csv", "item,from,to," + Terms);
        suppliers = Open("suppliers.csv", "item,supplier,to," + Terms);
        demand = Open("demand.csv", "item,location,due,qty");
        receipts = Open("receipts.csv", "item,from,to,qty,ship,due");
    }

    public void Location(string code, int echelon) => Line(locations, $"{code},{echelon}");

    public void Item(string code, int unitCost) => Line(items, $"{code},{unitCost}");

    public int Point(string item, string location, long onHand, long safetyStock)
    {
        Line(points, $"{item},{location},{onHand},{safetyStock}");
        return pointCount++;
    }

    public void Lane(string item, string from, string to, in RouteTerms terms) => Route(lanes, item, from, to, terms);

    public void Supplier(string item, string supplier, string to, in RouteTerms terms) => Route(suppliers, item, supplier, to, terms);

    public void Demand(int point, string item, string location, LocalDate due, long quantity)
    {
        Line(demand, $"{item},{location},{LocalDatePattern.Iso.Format(due)},{quantity}");
        demandRows++;
        demandQuantity += quantity;
    }

    public void Receipt(string item, string from, string to, long quantity, LocalDate ship, LocalDate due)
    {
        Line(receipts, $"{item},{from},{to},{quantity},{LocalDatePattern.Iso.Format(ship)},{LocalDatePattern.Iso.Format(due)}");
        receiptRows++;
    }

    public void End(NetworkShape shape)
    {
        using StreamWriter meta = Create("meta.json");
        Line(meta, $"{{");
        Line(meta, $" \"start\": \"{LocalDatePattern.Iso.Format(shape.Start)}\",");
        Line(meta, $" \"weeks\": {shape.Weeks},");
        Line(meta, $" \"bucket_days\": 7,");
        Line(meta, $" \"seed\": {shape.Seed},");
        Line(meta, $" \"items\": {shape.Items},");
        Line(meta, $" \"regions\": {shape.Regions},");
        Line(meta, $" \"stores\": {shape.Stores},");
        Line(meta, $" \"lane_mode\": \"{(shape.LanesForAnyItem ? "any" : "item")}\",");
        Line(meta, $" \"item_locations\": {pointCount},");
        Line(meta, $" \"demands\": {demandRows},");
        Line(meta, $" \"demand_qty\": {demandQuantity},");
        Line(meta, $" \"receipts\": {receiptRows}");
        Line(meta, $"}}");
    }

    public void Dispose()
    {
        foreach (StreamWriter file in new[] { locations, items, points, lanes, suppliers, demand, receipts })
        {
            file.Dispose();
        }
    }

    private static void Route(StreamWriter file, string item, string from, string to, in RouteTerms terms) =>
        Line(file, $"{item},{from},{to},{terms.LeadTime},{terms.Minimum},{terms.Multiple},{terms.Priority},{terms.SplitPercent}");

    private static void Line(StreamWriter file, FormattableString row)
    {
        file.Write(row.ToString(CultureInfo.InvariantCulture));
        file.Write('\n');
    }

    private StreamWriter Open(string name, string header)
    {
        StreamWriter file = Create(name);
        file.Write(header);
        file.Write('\n');
        return file;
    }

    private StreamWriter Create(string name) => new(Path.Combine(folder, name), append: false, new System.Text.UTF8Encoding(false), 1 << 16);
}
