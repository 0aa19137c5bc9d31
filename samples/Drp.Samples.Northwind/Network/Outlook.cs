using Drp.Forecasting;
using Drp.Samples.Northwind.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Drp.Samples.Northwind.Network;

/// <summary>
/// The forecast of every product in every region, of the sums above them, and how good it would have been in the last half
/// year. All of them agree after reconciliation (MinT).
/// </summary>
public sealed class Outlook
{
    private const string All = "Assortment";
    private const int Origins = 2;

    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    /// <summary>Company and regions, assortment, categories and products.</summary>
    public required Hierarchy Hierarchy { get; init; }

    /// <summary>The forecast of each node, before reconciliation, in the order of the nodes.</summary>
    public required IReadOnlyList<ForecastResult> Results { get; init; }

    /// <summary>The forecasts that agree, by the node's key.</summary>
    public required IReadOnlyDictionary<string, ReconciledForecast> Reconciled { get; init; }

    /// <summary>Accuracy of the products in the regions by their demand class.</summary>
    public required IReadOnlyList<(DemandClass Class, string Method, AccuracyReport Report)> ByClass { get; init; }

    /// <summary>Accuracy by level, the widest first.</summary>
    public required IReadOnlyList<(string Level, AccuracyReport Report)> ByLevel { get; init; }

    /// <summary>The region of each dealer.</summary>
    public required IReadOnlyDictionary<string, string> RegionOf { get; init; }

    public static Outlook Of(NorthwindData data, IServiceProvider services)
    {
        var forecaster = services.GetRequiredService<IForecaster>();
        ForecastOptions options = services.GetRequiredService<IOptions<ForecastOptions>>().Value;
        Dictionary<int, Product> products = data.Products.ToDictionary(static p => p.Id);
        Hierarchy hierarchy = Hierarchy.From([.. new History(data).Series
            .Where(s => !products[s.Product].Discontinued)
            .Select(s => new DemandSeries
            {
                Key = $"{NorthwindNetwork.ItemCode(s.Product)}@{s.Region}",
                Sales = s.Units,
                Start = History.Start,
                ChannelPath = [NorthwindNetwork.Company, s.Region],
                ItemPath = [All, products[s.Product].Category, NorthwindNetwork.ItemCode(s.Product)],
            })]);
        ForecastResult[] results = [.. forecaster.ForecastAll(hierarchy.Series)];
        var outlook = new Outlook
        {
            Hierarchy = hierarchy,
            Results = results,
            RegionOf = data.Customers.ToDictionary(static c => c.Id, static c => SalesRegion.Of(c.Country).Code, StringComparer.Ordinal),
            Reconciled = Reconciler.Reconcile(hierarchy, results).ToDictionary(static r => r.Key, StringComparer.Ordinal),
            ByClass =
            [
                .. Enumerable.Range(0, results.Length)
                    .Where(i => hierarchy.Nodes[i] is { ChannelPath.Count: 2, ItemPath.Count: 3 })
                    .GroupBy(i => results[i].Profile.Class)
                    .OrderBy(static g => g.Key)
                    .Select(g => (g.Key, Most(g.Select(i => results[i].Method)), Backtest(g.Select(i => hierarchy.Nodes[i])))),
            ],
            ByLevel =
            [
                .. hierarchy.Nodes.GroupBy(static n => (Channel: n.ChannelPath.Count, Item: n.ItemPath.Count))
                    .OrderBy(static g => g.Key.Channel).ThenBy(static g => g.Key.Item)
                    .Select(g => ($"{(g.Key.Channel == 1 ? "company" : "region")} × {(g.Key.Item == 1 ? "assortment" : g.Key.Item == 2 ? "category" : "product")}", Backtest(g))),
            ],
        };
        for (int i = 0; i < hierarchy.Nodes.Count; i++)
        {
            outlook.positions.Add(hierarchy.Nodes[i].Key, i);
        }

        return outlook;

        AccuracyReport Backtest(IEnumerable<HierarchyNode> nodes) => AccuracyReports.Backtest(
            forecaster, [.. nodes.Select(static n => n.Series)], options, Origins);
    }

    /// <summary>The reconciled weeks of a product in a region; null where it has never been ordered or is discontinued.</summary>
    public IReadOnlyList<decimal>? Forecast(int product, string region) =>
        Find(NorthwindNetwork.ItemCode(product), region) is { } node ? Reconciled[node.Node.Key].Forecast : null;

    /// <summary>What is known of an item at a warehouse: the region's series, or the company's for the central one.</summary>
    public (HierarchyNode Node, ForecastResult Result)? Find(string item, string location)
    {
        string channel = location == NorthwindNetwork.Central ? NorthwindNetwork.Company : $"{NorthwindNetwork.Company}/{location}";
        foreach (string category in Hierarchy.Nodes.Where(static n => n.ItemPath.Count == 2).Select(static n => n.ItemPath[1]).Distinct())
        {
            if (positions.TryGetValue($"{channel}|{All}/{category}/{item}", out int at))
            {
                return (Hierarchy.Nodes[at], Results[at]);
            }
        }

        return null;
    }

    private static string Most(IEnumerable<string> methods) => methods.GroupBy(static m => m)
        .OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).First().Key;
}
