using System.Globalization;
using System.Text;

namespace Drp.Orders;

/// <summary>The life of an order as an explicit table: which status may follow which, by what.</summary>
public static class OrderLife
{
    /// <summary>All transitions, in the order in which they are drawn.</summary>
    public static IReadOnlyList<(OrderStatus From, OrderStatus To, string Verb)> Table { get; } =
    [
        (OrderStatus.Requested, OrderStatus.Confirmed, "confirm"),
        (OrderStatus.Requested, OrderStatus.Held, "confirm: credit holds"),
        (OrderStatus.Requested, OrderStatus.Rejected, "confirm: nothing promised"),
        (OrderStatus.Held, OrderStatus.Requested, "release approved"),
        (OrderStatus.Held, OrderStatus.Confirmed, "confirm"),
        (OrderStatus.Held, OrderStatus.Rejected, "confirm: nothing promised"),
        (OrderStatus.Confirmed, OrderStatus.InDelivery, "pick or ship"),
        (OrderStatus.Confirmed, OrderStatus.Shipped, "ship"),
        (OrderStatus.InDelivery, OrderStatus.Shipped, "ship"),
        (OrderStatus.InDelivery, OrderStatus.Delivered, "deliver"),
        (OrderStatus.Shipped, OrderStatus.InDelivery, "serve a back order"),
        (OrderStatus.Shipped, OrderStatus.Delivered, "deliver"),
        (OrderStatus.Shipped, OrderStatus.Invoiced, "invoice"),
        (OrderStatus.Delivered, OrderStatus.InDelivery, "serve a back order"),
        (OrderStatus.Delivered, OrderStatus.Invoiced, "invoice"),
        (OrderStatus.Requested, OrderStatus.Cancelled, "cancel"),
        (OrderStatus.Held, OrderStatus.Cancelled, "cancel"),
        (OrderStatus.Confirmed, OrderStatus.Cancelled, "cancel"),
    ];

    /// <summary>Whether one status may follow another; a status may always stay.</summary>
    public static bool Allows(OrderStatus from, OrderStatus to) => from == to || Table.Any(row => row.From == from && row.To == to);

    /// <summary>The status that the lines of a checked order have come to.</summary>
    public static OrderStatus Of(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var lines = order.Lines;
        decimal confirmed = lines.Sum(static line => line.Confirmed);
        decimal shipped = lines.Sum(static line => line.Shipped);
        bool waits = lines.Any(static line => line.BackOrdered > 0m);
        if (confirmed == 0m)
        {
            return waits ? OrderStatus.Confirmed
                : lines.Any(static line => line.Cancelled > 0m) ? OrderStatus.Cancelled : OrderStatus.Rejected;
        }

        if (shipped < confirmed || waits)
        {
            return shipped > 0m || lines.Any(static line => line.Picked > 0m) ? OrderStatus.InDelivery : OrderStatus.Confirmed;
        }

        return lines.All(static line => line.Invoiced + line.ReturnedUnbilled >= line.Shipped) ? OrderStatus.Invoiced
            : lines.All(static line => line.Delivered >= line.Shipped) ? OrderStatus.Delivered
            : OrderStatus.Shipped;
    }

    /// <summary>The table as a Mermaid state diagram.</summary>
    public static string Draw()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Requested: place\n");
        foreach (var (from, to, verb) in Table)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}: {verb}\n");
        }

        return text.Append("    Invoiced --> [*]\n    Rejected --> [*]\n    Cancelled --> [*]\n").ToString();
    }
}
