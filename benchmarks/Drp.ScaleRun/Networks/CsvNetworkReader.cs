using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Drp.ScaleRun;

/// <summary>Reads the files of <c>gen_network.py</c> into a sink.</summary>
internal static class CsvNetworkReader
{
    /// <summary>What the files say of themselves.</summary>
    public static NetworkShape Shape(string folder)
    {
        using JsonDocument meta = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "meta.json")));
        JsonElement root = meta.RootElement;
        return new NetworkShape
        {
            Start = Date(root.GetProperty("start").GetString()!),
            Weeks = root.GetProperty("weeks").GetInt32(),
            Seed = root.GetProperty("seed").GetInt32(),
            Items = root.GetProperty("items").GetInt32(),
            Regions = root.GetProperty("regions").GetInt32(),
            Stores = root.GetProperty("stores").GetInt32(),
            LanesForAnyItem = root.GetProperty("lane_mode").GetString() == "any",
        };
    }

    public static void Read(string folder, INetworkSink sink)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var dates = new Dictionary<string, LocalDate>(StringComparer.Ordinal);
        var points = new Dictionary<(string, string), int>();
        foreach (string[] row in Rows(folder, "locations.csv"))
        {
            sink.Location(Name(row[0]), Integer(row[1]));
        }

        foreach (string[] row in Rows(folder, "items.csv"))
        {
            sink.Item(Name(row[0]), Integer(row[1]));
        }

        foreach (string[] row in Rows(folder, "item_location.csv"))
        {
            points.Add((Name(row[0]), Name(row[1])), sink.Point(Name(row[0]), Name(row[1]), Long(row[2]), Long(row[3])));
        }

        foreach (string[] row in Rows(folder, "lanes.csv"))
        {
            sink.Lane(Name(row[0]), Name(row[1]), Name(row[2]), Terms(row));
        }

        foreach (string[] row in Rows(folder, "suppliers.csv"))
        {
            sink.Supplier(Name(row[0]), Name(row[1]), Name(row[2]), Terms(row));
        }

        foreach (string[] row in Rows(folder, "demand.csv"))
        {
            (string item, string location) = (Name(row[0]), Name(row[1]));
            sink.Demand(points[(item, location)], item, location, Day(row[2]), Long(row[3]));
        }

        foreach (string[] row in Rows(folder, "receipts.csv"))
        {
            sink.Receipt(Name(row[0]), Name(row[1]), Name(row[2]), Long(row[3]), Day(row[4]), Day(row[5]));
        }

        sink.End(Shape(folder));

        string Name(string text) => names.TryGetValue(text, out string? known) ? known : names[text] = text;

        LocalDate Day(string text) => dates.TryGetValue(text, out LocalDate known) ? known : dates[text] = Date(text);
    }

    private static RouteTerms Terms(string[] row) => new(
        Integer(row[3]), Long(row[4]), Long(row[5]), Integer(row[6]), row[7].Length == 0 ? null : Integer(row[7]));

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>The rows behind the header. No generated name needs quotes.</summary>
    private static IEnumerable<string[]> Rows(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Skip(1).Select(static line => line.Split(','));
}
