using System.Text.Json.Nodes;

namespace Drp.Inventory;

/// <summary>What journals keep of stock, as JSON.</summary>
internal static class StockJson
{
    public static string Of(StockPlace place) => new JsonObject
    {
        ["node"] = place.NodeId,
        ["partner"] = place.PartnerId,
        ["allowNegative"] = place.AllowNegative,
    }.ToJsonString();

    public static string Of(IEnumerable<StockPosting> postings) => new JsonObject
    {
        ["lines"] = new JsonArray([.. postings.Select(posting => (JsonNode)new JsonObject
        {
            ["line"] = posting.Source.Line,
            ["kind"] = posting.Kind.ToString(),
            ["item"] = posting.Item,
            ["date"] = posting.Date.ToString("uuuu-MM-dd", null),
            ["entries"] = new JsonArray([.. posting.Entries.Select(entry => (JsonNode)new JsonObject
            {
                ["place"] = entry.Place,
                ["state"] = entry.State.ToString(),
                ["batch"] = entry.Batch,
                ["expiry"] = entry.Expiry?.ToString("uuuu-MM-dd", null),
                ["quantity"] = entry.Quantity,
            })]),
        })]),
    }.ToJsonString();
}
