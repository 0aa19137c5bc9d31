using System.Text.Json.Nodes;
using NodaTime;

namespace Drp.Channels;

/// <summary>What journals keep of the channel, as JSON.</summary>
internal static class ChannelJson
{
    public static string Of(ChannelNode node, IEnumerable<NodeSpan> spans) => new JsonObject
    {
        ["name"] = node.Name,
        ["level"] = node.Level,
        ["partner"] = node.PartnerId,
        ["spans"] = new JsonArray([.. spans.Select(span => (JsonNode)new JsonObject
        {
            ["from"] = Date(span.ValidFrom),
            ["to"] = Date(span.ValidTo),
            ["parent"] = span.ParentId,
            ["owner"] = span.OwnerId,
            ["territory"] = span.TerritoryCode,
        })]),
    }.ToJsonString();

    public static string Of(Partner partner) => new JsonObject
    {
        ["name"] = partner.Name,
        ["node"] = partner.NodeId,
        ["status"] = partner.Status.ToString(),
    }.ToJsonString();

    public static string Of(Coverage coverage) => new JsonObject
    {
        ["node"] = coverage.NodeId,
        ["territories"] = new JsonArray([.. coverage.Territories.Select(code => (JsonNode)code)]),
        ["itemGroups"] = new JsonArray([.. coverage.ItemGroups.Select(code => (JsonNode)code)]),
        ["exclusive"] = coverage.Exclusive,
        ["from"] = Date(coverage.ValidFrom),
        ["to"] = Date(coverage.ValidTo),
    }.ToJsonString();

    private static string? Date(LocalDate? date) => date?.ToString("uuuu-MM-dd", null);
}
