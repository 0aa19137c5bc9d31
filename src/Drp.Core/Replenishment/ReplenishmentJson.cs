using System.Text.Json.Nodes;

namespace Drp.Replenishment;

/// <summary>What journals and notifications keep of replenishment orders, as JSON.</summary>
internal static class ReplenishmentJson
{
    public static string Of(ReplenishmentOrder order) => new JsonObject
    {
        ["status"] = order.Status.ToString(),
        ["kind"] = order.Kind.ToString(),
        ["item"] = order.Item,
        ["from"] = order.From,
        ["to"] = order.To,
        ["quantity"] = order.Quantity,
        ["ship"] = order.ShipDate.ToString("uuuu-MM-dd", null),
        ["receipt"] = order.ReceiptDate.ToString("uuuu-MM-dd", null),
        ["plan"] = order.PlanId,
        ["hostNumber"] = order.HostNumber,
        ["shipped"] = order.Shipped,
        ["arrived"] = order.Arrived,
        ["short"] = order.Missing,
        ["over"] = order.Over,
        ["rejected"] = order.Rejected,
        ["dropped"] = order.Dropped,
    }.ToJsonString();
}
