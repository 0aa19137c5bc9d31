using System.Text.Json.Nodes;

namespace Drp.Orders;

/// <summary>What journals and notifications keep of orders, as JSON.</summary>
internal static class OrderJson
{
    public static string Of(Order order) => new JsonObject
    {
        ["status"] = order.Status.ToString(),
        ["partner"] = order.PartnerId,
        ["number"] = order.ExternalNumber,
        ["place"] = order.Place,
        ["date"] = order.RequestedDate.ToString("uuuu-MM-dd", null),
        ["currency"] = order.Currency,
        ["reasons"] = Codes(order.Reasons),
        ["lines"] = new JsonArray([.. order.Lines.Select(line => (JsonNode)new JsonObject
        {
            ["line"] = line.Number,
            ["item"] = line.Item,
            ["price"] = line.UnitPrice,
            ["quantity"] = line.Quantity,
            ["confirmed"] = line.Confirmed,
            ["backOrdered"] = line.BackOrdered,
            ["cut"] = line.Cut,
            ["cancelled"] = line.Cancelled,
            ["picked"] = line.Picked,
            ["shipped"] = line.Shipped,
            ["delivered"] = line.Delivered,
            ["invoiced"] = line.Invoiced,
            ["returned"] = line.Returned,
            ["reasons"] = Codes(line.Reasons),
        })]),
    }.ToJsonString();

    /// <summary>What an approver decides on: whatever credit was asked about.</summary>
    public static string Content(Order order) => new JsonObject
    {
        ["partner"] = order.PartnerId,
        ["exposure"] = order.HeldExposure,
        ["reasons"] = Codes(order.Reasons),
        ["lines"] = new JsonArray([.. order.Lines.Select(line => (JsonNode)new JsonObject
        {
            ["line"] = line.Number,
            ["item"] = line.Item,
            ["quantity"] = line.Quantity - line.Cancelled,
            ["price"] = line.UnitPrice,
        })]),
    }.ToJsonString();

    private static JsonArray Codes(IEnumerable<Fault> reasons) => new([.. reasons.Select(reason => (JsonNode)$"{reason.Code} {reason.Subject}")]);
}
